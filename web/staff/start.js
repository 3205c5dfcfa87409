// Runs before anything is drawn and before the program is there. A file of its own: the content policy allows no script inside the
// page. The build fills in which files each address takes (`start-files.ts`).
;(function () {
  const { files, always, site, door, pages } = __FILES__
  const root = document.documentElement
  let scheme = null
  try {
    scheme = localStorage.getItem("mantine-color-scheme-value")
    root.lang = localStorage.getItem("hoeder.language") === "en" ? "en" : "nl"
  } catch {
    // Storage may be closed off; the machine's own choice is good enough then.
  }
  // A page never flashes in the wrong colours.
  const isDark = scheme === "dark" || (scheme !== "light" && matchMedia("(prefers-color-scheme: dark)").matches)
  root.setAttribute("data-mantine-color-scheme", isDark ? "dark" : "light")

  const fetched = new Set()
  const fetchAll = ({ both, nl, en }) => {
    for (const place of [...both, ...(root.lang === "en" ? en : nl)]) {
      if (fetched.has(place)) continue
      fetched.add(place)
      const link = document.createElement("link")
      const href = `/assets/${files[place]}`
      if (href.endsWith(".css")) Object.assign(link, { rel: "preload", as: "style" })
      else link.rel = "modulepreload"
      Object.assign(link, { crossOrigin: "", href })
      document.head.append(link)
    }
  }
  fetchAll(always)
  const [, page, isLinked] = pages.find(([path]) => new RegExp(path).test(location.pathname)) ?? []
  // What stands there meanwhile has the outlines of the site, or those of the way in.
  const begin = (as, parts) => {
    root.setAttribute("data-begins", as)
    for (const part of parts) if (part) fetchAll(part)
  }
  if (isLinked) return begin("door", [page])
  // Who is there is asked beside fetching the program, which takes the answer from here.
  const url = "/api/me"
  const headers = { accept: "application/json", "accept-language": root.lang }
  const answer = fetch(url, { headers, credentials: "same-origin", cache: "no-store" })
  window.hoederAsked = { url, answer }
  answer.then(
    ({ ok }) => (ok ? begin("site", [site, page]) : begin("door", [door])),
    () => undefined,
  )
})()
