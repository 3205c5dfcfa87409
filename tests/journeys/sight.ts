import type { Page } from "playwright-core"

// Less than this is the edge of a switch or a ring, and no content.
const least = 4

// What is typed in goes along with whoever types; a button that is at work shows a wheel instead of its name; a bar is itself a sign.
const apart = "input, textarea, select, svg, svg *, [data-loading], .mantine-ScrollArea-thumb"

/*
 * What cuts off some of its content and shows no sign of it. Three dots are a sign, and so are a bar that is there without a mouse,
 * and a fade that stays at the lower edge. What is scrolled by the window itself is where everybody looks for it.
 */
const outOfSight = `(() => {
  const apart = ${JSON.stringify(apart)}
  const isSeen = (element) => {
    const { width, height } = element.getBoundingClientRect()
    return width > 1 && height > 1 && element.checkVisibility({ opacityProperty: true, visibilityProperty: true })
  }
  const nameOf = (element) => element.localName + [...element.classList].map((one) => "." + one).join("")
  const hasBar = (element, orientation) =>
    [...(element.parentElement?.children ?? [])].some(
      (one) => one.matches(".mantine-ScrollArea-scrollbar[data-orientation=" + orientation + "]") && isSeen(one),
    )
  const fades = (element) => {
    if (element.lastElementChild === null) return false
    const { position, backgroundImage } = getComputedStyle(element.lastElementChild, "::after")
    return position === "sticky" && backgroundImage.includes("gradient")
  }
  const found = []
  for (const element of document.body.querySelectorAll("*:not(" + apart + ")")) {
    const { overflowX, overflowY, textOverflow } = getComputedStyle(element)
    if ((overflowX === "visible" && overflowY === "visible") || !isSeen(element)) continue
    const beside = overflowX === "visible" ? 0 : element.scrollWidth - element.clientWidth
    const below = overflowY === "visible" ? 0 : element.scrollHeight - element.clientHeight
    if (beside >= ${least} && textOverflow !== "ellipsis" && !hasBar(element, "horizontal"))
      found.push(nameOf(element) + " keeps " + beside + " pixels beside it out of sight")
    if (below >= ${least} && !hasBar(element, "vertical") && !fades(element))
      found.push(nameOf(element) + " keeps " + below + " pixels below it out of sight")
  }
  for (const element of document.querySelectorAll("a, button, input, select, textarea, [role=tab]")) {
    const { left, right } = element.getBoundingClientRect()
    if (element.matches(".skip") || !isSeen(element) || element.closest(".mantine-ScrollArea-viewport") !== null) continue
    if (left < -1 || right > innerWidth + 1) found.push(nameOf(element) + " stands beside the window")
  }
  return found
})()`

/** What of the page as it is now is out of sight without a sign, a line each. */
export const outOfSightOn = (page: Page): Promise<readonly string[]> => page.evaluate<readonly string[]>(outOfSight)
