/** An element and all that it stands in, from the inside out. */
export function chainOf(element: Element): readonly Element[] {
  const chain: Element[] = []
  for (let one: Element | null = element; one !== null; one = one.parentElement) chain.push(one)
  return chain
}

const isShown = (element: Element): boolean =>
  element.isConnected && element.checkVisibility({ visibilityProperty: true })

/** Whether it can have the focus now. */
export const isUsable = (element: Element): boolean => isShown(element) && !element.matches(":disabled")

/** Gives the focus to what took the place of what had it; leaves it when nothing is there yet. */
export function place(page: Document, chains: readonly (readonly Element[])[], known: ReadonlySet<Element>): void {
  const dialog = [...page.querySelectorAll("[role=dialog][aria-modal=true]")].filter(isShown).at(-1)
  const bound = dialog ?? page.querySelector("main") ?? page.body
  const found = around(chains[0] ?? [], bound, known) ?? before(chains, bound) ?? within(bound, known)
  if (found !== undefined) give(found)
}

/** What stands nearest to where the focus was. */
function around(chain: readonly Element[], bound: Element, known: ReadonlySet<Element>): Element | undefined {
  for (const one of chain.slice(1)) {
    if (one === bound || !bound.contains(one)) continue
    const found = isShown(one) ? within(one, known) : undefined
    if (found !== undefined) return found
  }
  return undefined
}

/** What had the focus earlier and is still there: a dialog that is gone was opened from somewhere. */
const before = (chains: readonly (readonly Element[])[], bound: Element): Element | undefined =>
  chains.flatMap(([one]) => (one !== undefined && bound.contains(one) && isUsable(one) ? [one] : []))[0]

/** The field that is wrong, the message that came, or the heading. */
function within(place: Element, known: ReadonlySet<Element>): Element | undefined {
  const wrong = [...place.querySelectorAll("[aria-invalid=true]")].find(isUsable)
  const alert = [...place.querySelectorAll("[role=alert]")].find((one) => !known.has(one) && isShown(one))
  return wrong ?? alert ?? [...place.querySelectorAll("h1, h2, h3, h4, legend")].find(isShown)
}

function give(found: Element): void {
  if (!(found instanceof HTMLElement)) return
  if (found.tabIndex < 0 && !found.hasAttribute("tabindex")) found.tabIndex = -1
  found.focus()
}
