import axe from "axe-core"
import type { Page } from "playwright-core"

const rules = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22a", "wcag22aa", "best-practice"]

const look = `axe.run(document, {
  runOnly: { type: "tag", values: ${JSON.stringify(rules)} },
  rules: { "target-size": { enabled: true } },
  resultTypes: ["violations"],
})`

/** What axe finds wrong with a page, a line each: the rule, what it is, and where. */
export async function violationsOn(page: Page): Promise<readonly string[]> {
  if ((await page.evaluate("typeof axe")) === "undefined") await page.evaluate(axe.source)
  const { violations } = await page.evaluate<axe.AxeResults>(look)
  return violations.map(
    ({ id, help, nodes }) => `${id}: ${help}: ${nodes.map(({ target }) => target.join(" ")).join(", ")}`,
  )
}
