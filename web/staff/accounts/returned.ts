import { useEffect, useState } from "react"

/** What stands behind the address when somebody comes back from where they showed who they are: `#oidc?code=…`. */
function returnedFrom(place: "oidc" | "eid"): Readonly<Record<string, string>> | undefined {
  const start = `#${place}?`
  if (!location.hash.startsWith(start)) return undefined
  return Object.fromEntries(new URLSearchParams(location.hash.slice(start.length)))
}

/** The same, taken once: it is of no use a second time, and goes from the address and the history at once. */
export function useReturned(place: "oidc" | "eid"): Readonly<Record<string, string>> | undefined {
  const [returned] = useState(() => returnedFrom(place))
  useEffect(() => {
    if (returned !== undefined) history.replaceState(history.state, "", location.pathname)
  }, [returned])
  return returned
}

/** Runs something once, when somebody has come back. */
export function useOnce(what: (() => void) | undefined): void {
  const [isFirst, setFirst] = useState(true)
  useEffect(() => {
    if (!isFirst) return
    setFirst(false)
    what?.()
  }, [isFirst, what])
}
