// Runs before anything is drawn, so that a page never flashes in the wrong colours, and has the texts of the right language
// fetched beside the program. A file of its own: the content policy allows no script inside the page.
;(function () {
  var kept = null
  try {
    kept = localStorage.getItem("mantine-color-scheme-value")
    document.documentElement.lang = localStorage.getItem("hoeder.language") === "en" ? "en" : "nl"
  } catch {
    // Storage may be closed off; the machine's own choice is good enough then.
  }
  var texts = document.createElement("link")
  texts.rel = "modulepreload"
  texts.href = document.currentScript.dataset[document.documentElement.lang]
  document.head.append(texts)
  var dark = kept === "dark" || (kept !== "light" && matchMedia("(prefers-color-scheme: dark)").matches)
  document.documentElement.setAttribute("data-mantine-color-scheme", dark ? "dark" : "light")
})()
