import { chainOf, isUsable, place } from "./places.ts"

// What is taken away is often put back within a moment, and dialogs give back the focus by themselves.
const momentMs = 80
// A field that is shut while the server is asked opens again; the focus waits for it as long as people do.
const patienceMs = 1500
const remembered = 12

/**
 * Sees to it that the focus never falls to the page as a whole: whoever works by keys or by ear would have to begin at the top
 * again. When what had the focus is gone or shut, it goes to the message or heading that took its place.
 */
export function keepFocus(page: Document): () => void {
  const chains: (readonly Element[])[] = []
  let alerts = new Set<Element>()
  let lostAt: number | undefined
  let timer: ReturnType<typeof setTimeout> | undefined

  const hold = (element: Element) => {
    lostAt = undefined
    alerts = new Set(page.querySelectorAll("[role=alert]"))
    chains.unshift(chainOf(element))
    chains.length = Math.min(chains.length, remembered)
  }
  const isNowhere = () => page.activeElement === null || page.activeElement === page.body
  const look = () => {
    timer = undefined
    const held = chains[0]?.[0]
    if (lostAt === undefined || held === undefined || !isNowhere()) return
    if (isUsable(held)) return (held as HTMLElement).focus({ preventScroll: true })
    const isShut = held.isConnected && held.checkVisibility({ visibilityProperty: true })
    const patience = isShut ? patienceMs - (performance.now() - lostAt) : 0
    if (patience > 0) timer = setTimeout(look, patience)
    else place(page, chains, alerts)
  }
  const onChange = () => {
    const held = chains[0]?.[0]
    if (held === undefined) return
    // A field that is shut keeps the focus until the next picture, and may be open again before it is seen that it lost it.
    if (isNowhere() ? !isUsable(held) : held.matches(":disabled")) lostAt ??= performance.now()
    else if (!isNowhere()) lostAt = undefined
    if (lostAt !== undefined) timer ??= setTimeout(look, momentMs)
  }
  const onFocus = ({ target }: Event) => {
    if (target instanceof HTMLElement && target !== page.body) hold(target)
  }
  // Whoever points at nothing has left it by themselves.
  const onPress = ({ target }: Event) => {
    const meant = target instanceof Element ? target.closest("button, a, input, textarea, label, [tabindex]") : null
    if (meant === null) chains.length = 0
  }
  // Not every browser gives the focus to a button that is pressed.
  const onClick = ({ target }: Event) => {
    const pressed = target instanceof Element ? target.closest("button, a") : null
    if (pressed !== null && isNowhere()) hold(pressed)
  }
  const watch = new MutationObserver(onChange)
  watch.observe(page, { subtree: true, childList: true, attributes: true, attributeFilter: ["disabled", "style"] })
  page.addEventListener("focusin", onFocus)
  page.addEventListener("pointerdown", onPress, true)
  page.addEventListener("click", onClick, true)
  return () => {
    watch.disconnect()
    clearTimeout(timer)
    page.removeEventListener("focusin", onFocus)
    page.removeEventListener("pointerdown", onPress, true)
    page.removeEventListener("click", onClick, true)
  }
}
