import axe from "axe-core"
import type { Page } from "playwright-core"

const tags = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22a", "wcag22aa", "best-practice"]

const looks = {
  everything: { type: "tag", values: tags },
  /** For the same page in other colours. */
  colours: { type: "rule", values: ["color-contrast", "link-in-text-block"] },
} as const

/** Where something is wrong is told by a selector: the text of every element that is looked at need not be made. */
const settings = "axe.configure({ noHtml: true })"

// A target that a bar or the foot of a dialog lies half over is judged where it is scrolled to: that is where people press it.
const run = `async (options) => {
  const result = await axe.run(document, options)
  const again = { ...options, runOnly: { type: "rule", values: ["target-size"] } }
  for (const violation of result.violations.filter(({ id }) => id === "target-size")) {
    const still = []
    for (const node of violation.nodes) {
      const element = document.querySelector(node.target[0])
      element?.scrollIntoView({ block: "center" })
      if (element === null || (await axe.run(element, again)).violations.length > 0) still.push(node)
    }
    violation.nodes = still
  }
  return { ...result, violations: result.violations.filter(({ nodes }) => nodes.length > 0) }
}`

export type Scope = keyof typeof looks

/** What axe finds wrong with a page, a line each: the rule, what it is, and where. */
export async function violationsOn(page: Page, scope: Scope): Promise<readonly string[]> {
  if ((await page.evaluate("typeof axe")) === "undefined") await page.evaluate(`${axe.source}; ${settings}`)
  // Every rule of WCAG 2.2 that a machine can judge: that of the size of targets is off unless it is asked for.
  const rules = scope === "everything" ? { "target-size": { enabled: true } } : {}
  const options = { runOnly: looks[scope], rules, resultTypes: ["violations"], preload: false }
  const { violations } = await page.evaluate<axe.AxeResults>(`(${run})(${JSON.stringify(options)})`)
  return violations.map(
    ({ id, help, nodes }) => `${id}: ${help}: ${nodes.map(({ target }) => target.join(" ")).join(", ")}`,
  )
}
