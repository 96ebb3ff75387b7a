// The worker: loads Python and reimp, then migrates what the page sends.

import { loadPyodide } from "./pyodide/pyodide.mjs"

const here = new URL(".", import.meta.url).href
const say = (kind, values) => self.postMessage({ kind, ...values })

async function load() {
  say("progress", { message: "Loading Python (about 7 MB, once) …" })
  const python = await loadPyodide({ indexURL: `${here}pyodide/`, env: { LIBCST_PARSER_TYPE: "pure" } })
  say("progress", { message: "Loading reimp …" })
  const archive = await fetch(`${here}packages.zip`)
  if (!archive.ok) throw new Error(`packages.zip: ${archive.status}`)
  python.unpackArchive(await archive.arrayBuffer(), "zip", { extractDir: "/packages" })
  python.runPython("import sys; sys.path.insert(0, '/packages')")
  return python.pyimport("session")
}

const session = load()
session.then(
  module => say("started", { targets: JSON.parse(module.targets()) }),
  error => say("failed", { message: String(error.message ?? error) }),
)

self.onmessage = async ({ data: { number, code, name, modern, target } }) => {
  const module = await session
  say("migrated", { number, answer: JSON.parse(module.answer(code, name, modern, target)) })
}
