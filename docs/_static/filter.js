// The page of all removed APIs: show the rows that have the words of the search field.
const filter = document.getElementById("filter")

function rows() {
  return [...document.querySelectorAll("article table tbody tr")]
}

function show(text) {
  const words = text.toLowerCase().replace(/^.*error: /, "").split(/\s+/)
  let shown = 0
  for (const row of rows()) {
    const found = words.every(word => row.textContent.toLowerCase().includes(word))
    row.hidden = !found
    shown += found
  }
  filter.querySelector("[role=status]").textContent = text ? `${shown} found` : ""
}

if (filter) {
  const field = filter.querySelector("input")
  filter.hidden = false
  field.value = new URLSearchParams(location.search).get("error") ?? ""
  field.addEventListener("input", () => show(field.value))
  show(field.value)
}
