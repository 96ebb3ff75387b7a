// The page: sends the code to the worker, which runs reimp, and shows what comes back.

const at = id => document.getElementById(id)
const [source, status, findings, diff] = ["source", "status", "findings", "diff"].map(at)
let name = "code.py", last = null, asked = 0, ready = false, timer = 0

const worker = new Worker(new URL("worker.js", import.meta.url), { type: "module" })
worker.onmessage = ({ data }) => ({ progress, started, migrated, failed })[data.kind](data)
worker.onerror = event => failed({ message: event.message })

function progress({ message }) {
  status.textContent = message
}

function started({ targets }) {
  ready = true
  at("target").replaceChildren(...targets.map(each => new Option(each, each)))
  at("target").value = chosenTarget || targets.at(-1)
  at("targets").hidden = targets.length < 2
  ask()
}

function failed({ message }) {
  status.textContent = `reimp cannot run in this browser: ${message}`
}

function ask() {
  clearTimeout(timer)
  if (!ready) return
  const mode = document.querySelector("[name=mode]:checked").value
  worker.postMessage({ number: ++asked, code: source.value, name, modern: mode === "modern", target: at("target").value })
}

function migrated({ number, answer }) {
  if (number !== asked) return // the code has changed since
  last = answer
  status.textContent = answer.summary
  findings.replaceChildren(...answer.findings.map(item))
  diff.replaceChildren(...answer.diff.split(/(?<=\n)/).map(line))
  diff.hidden = !answer.diff
  at("actions").hidden = false
  at("copy").disabled = at("download").disabled = !answer.diff
  document.documentElement.dataset.answered = number // for tests
}

function item({ verdict, position, text }) {
  const entry = document.createElement("li"), label = document.createElement("b")
  entry.className = verdict
  label.textContent = verdict
  entry.append(`${position} `, label, ` ${text}`)
  return entry
}

function line(text) {
  const kind = /^\+(?!\+\+ )/.test(text) ? "ins" : /^-(?!-- )/.test(text) ? "del" : "span"
  const element = document.createElement(kind)
  element.textContent = text
  return element
}

async function open(file) {
  if (!file) return
  name = file.name
  source.value = await file.text()
  ask()
}

source.addEventListener("input", () => {
  clearTimeout(timer)
  timer = setTimeout(ask, 300)
})
at("options").addEventListener("change", ask)
at("file").addEventListener("change", event => open(event.target.files[0]))
source.addEventListener("dragover", event => {
  event.preventDefault()
  source.classList.add("over")
})
source.addEventListener("dragleave", () => source.classList.remove("over"))
source.addEventListener("drop", event => {
  event.preventDefault()
  source.classList.remove("over")
  open(event.dataTransfer.files[0])
})

at("copy").addEventListener("click", async event => {
  await navigator.clipboard.writeText(last.result)
  said(event.target, "Copied")
})
at("download").addEventListener("click", () => {
  const link = document.createElement("a")
  link.href = URL.createObjectURL(new Blob([last.result]))
  link.download = name
  link.click()
  URL.revokeObjectURL(link.href)
})
at("share").addEventListener("click", async event => {
  location.hash = await packed({ code: source.value, name, mode: document.querySelector("[name=mode]:checked").value, target: at("target").value })
  await navigator.clipboard.writeText(location.href)
  said(event.target, "Link copied")
})

function said(button, text) {
  const before = button.textContent
  button.textContent = text
  setTimeout(() => (button.textContent = before), 1500)
}

// A link has the code in its fragment, which a browser sends to no server.
globalThis.packed = packed // for tests
async function packed(value) {
  const stream = new Blob([JSON.stringify(value)]).stream().pipeThrough(new CompressionStream("deflate-raw"))
  const bytes = new Uint8Array(await new Response(stream).arrayBuffer())
  return btoa(Array.from(bytes, byte => String.fromCharCode(byte)).join("")).replaceAll("+", "-").replaceAll("/", "_").replaceAll("=", "")
}

async function unpacked(text) {
  const bytes = Uint8Array.from(atob(text.replaceAll("-", "+").replaceAll("_", "/")), char => char.charCodeAt(0))
  const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream("deflate-raw"))
  return JSON.parse(await new Response(stream).text())
}

let chosenTarget = null
async function readFragment() {
  if (location.hash.length < 2) return
  try {
    const shared = await unpacked(location.hash.slice(1))
    source.value = shared.code
    name = shared.name
    chosenTarget = shared.target
    document.querySelector(`[name=mode][value=${shared.mode === "modern" ? "modern" : "exact"}]`).checked = true
    if (ready && shared.target) at("target").value = shared.target
    ask()
  } catch {
    status.textContent = "The link is damaged: its code cannot be read."
  }
}
addEventListener("hashchange", readFragment)
readFragment()

if ("serviceWorker" in navigator) navigator.serviceWorker.register("offline.js").catch(() => {}) // only for use offline
