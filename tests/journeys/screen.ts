import assert from "node:assert/strict"
import { mkdirSync } from "node:fs"
import { join } from "node:path"
import type { BrowserContext, Locator, Page, Request } from "playwright-core"
import type { Values } from "#ground/words/words.ts"
import { type Scope, violationsOn } from "./accessibility.ts"
import { outOfSightOn } from "./sight.ts"
import { keysIn, type SaidKey, t } from "./words.ts"

export const screensFolder = join(import.meta.dirname, "..", "..", ".test-output", "screens")

// What still moves, or keeps a place for something that is to come; asked again with every frame, until there is nothing.
const atRest = `new Promise((resolve) => {
  const until = performance.now() + 30_000
  const busy = () => [
    ...document.querySelectorAll("[aria-busy=true]"),
    ...document.getAnimations()
      .filter(({ playState, effect }) => playState === "running" && effect.getTiming().iterations !== Infinity)
      .map(({ effect }) => effect.target),
  ]
  const look = () => {
    const left = busy()
    if (left.length === 0 || performance.now() > until) resolve(left.map(({ outerHTML }) => outerHTML.slice(0, 200)))
    else requestAnimationFrame(look)
  }
  look()
})`

// Marks the page as long as the focus has fallen to it as a whole; not when somebody pointed at nothing, or did nothing yet.
const watchesFocus = `(() => {
  let had = false
  const look = () => {
    const lost = had && (document.activeElement === null || document.activeElement === document.body)
    document.documentElement.toggleAttribute("data-focus-lost", lost)
  }
  addEventListener("focusin", () => { had = true; look() }, true)
  addEventListener("focusout", () => setTimeout(look), true)
  addEventListener("pointerdown", ({ target }) => {
    if (!target.closest?.("button, a, input, textarea, label, [tabindex]")) had = false
  }, true)
  addEventListener("DOMContentLoaded", () =>
    new MutationObserver(look).observe(document.body, { subtree: true, childList: true, attributes: true }))
})()`
const focusLost = "html[data-focus-lost]"

// The router is found where it leaves itself for whoever develops; it says when another page stands there.
const goesOn = (path: string): string => `new Promise((resolve, reject) => {
  const router = window.__TSR_ROUTER__
  const heard = router.subscribe("onRendered", () => { heard(); resolve() })
  router.navigate({ href: ${JSON.stringify(path)} }).catch(reject)
})`

const sideways = `document.documentElement.scrollWidth - document.documentElement.clientWidth`

/** Somebody's screen: a window with the site in it, to be used as people do and looked at as strictly as a machine can. */
export class Screen {
  readonly page: Page
  readonly #context: BrowserContext
  readonly #address: string
  readonly #asked = new Set<Request>()
  readonly #complaints: string[] = []

  constructor(context: BrowserContext, page: Page, address: string) {
    this.#context = context
    this.page = page
    this.#address = address
    page.setDefaultTimeout(30_000)
    page.on("request", (request) => this.#asked.add(request))
    page.on("requestfinished", (request) => this.#asked.delete(request))
    page.on("requestfailed", (request) => this.#asked.delete(request))
    page.on("pageerror", (error) => this.#complaints.push(`error: ${error.message}`))
    page.on("console", (message) => {
      // That an act was refused is told by the browser too; the story looks at what the screen says of it.
      const isRefusal = /the server responded with a status of 4\d\d/.test(message.text())
      if (["error", "warning"].includes(message.type()) && !isRefusal)
        this.#complaints.push(`${message.type()}: ${message.text()}`)
    })
  }

  /** Before every act it is seen to that the one before it left the focus somewhere. */
  async watchFocus(): Promise<void> {
    await this.page.addInitScript(watchesFocus)
    await this.page.addLocatorHandler(this.page.locator(focusLost), () => this.#keepsFocus(), { noWaitAfter: true })
  }

  async #keepsFocus(): Promise<void> {
    await this.page
      .locator(focusLost)
      .waitFor({ state: "detached", timeout: 15_000 })
      .catch(() => this.#complaints.push(`the focus fell to the page at ${this.page.url()}`))
  }

  async goTo(path: string): Promise<void> {
    await this.page.goto(`${this.#address}${path}`)
  }

  /** Goes on to another page as a link does, without loading the site anew. */
  async goOn(path: string): Promise<void> {
    await this.page.evaluate(goesOn(path))
  }

  button = (key: SaidKey, values?: Values): Locator =>
    this.page.getByRole("button", { name: t(key, values), exact: true })
  field = (key: SaidKey, values?: Values): Locator =>
    this.page.getByLabel(t(key, values), { exact: true }).and(this.page.locator("input, textarea"))
  /** A field to type in, also one that must be filled in: its label has a star that its name has not. */
  box = (key: SaidKey, values?: Values): Locator =>
    this.page.getByRole("textbox", { name: t(key, values), exact: true })
  link = (key: SaidKey, values?: Values): Locator => this.page.getByRole("link", { name: t(key, values), exact: true })
  /** A place of the rail, or of the bar that it is on a phone; what waits there is said after its name. */
  place = (key: SaidKey, say = t): Locator =>
    this.page
      .getByRole("navigation", { name: say("staff.ui.navigation"), exact: true })
      .getByRole("link", { name: new RegExp(`^${say(key)}(?: ?,|$)`) })
  /** A line of what waits on the first screen: at which place, and what. */
  waits = (place: SaidKey, what: SaidKey, values?: Values): Locator =>
    this.page.getByRole("link", { name: `${t(place)}: ${t(what, values)}`, exact: true })
  tab = (key: SaidKey): Locator => this.page.getByRole("tab", { name: t(key), exact: true })
  choice = (key: SaidKey, values?: Values): Locator =>
    this.page.getByRole("menuitem", { name: t(key, values), exact: true })
  dialog = (key: SaidKey, values?: Values): Locator =>
    this.page.getByRole("dialog", { name: t(key, values), exact: true })
  title = (name: string | RegExp): Locator => this.page.getByRole("heading", { level: 1, name })

  /** Closes the dialog that is open, as most people do. */
  async leavesDialog(): Promise<void> {
    const dialog = this.page.getByRole("dialog")
    await dialog.getByRole("button", { name: t("staff.ui.close"), exact: true }).click()
    await dialog.waitFor({ state: "detached" })
  }

  /** Waits until this text, or this part of the page, can be seen; fails when it does not come. */
  async sees(what: string | RegExp | Locator): Promise<void> {
    await (typeof what === "string" || what instanceof RegExp ? this.page.getByText(what).first() : what).waitFor()
  }

  /** Fails when anything is wrong with the page as it is now. */
  async isSound(): Promise<void> {
    assert.deepEqual(await this.faults(), [], this.page.url())
  }

  /** What is wrong with the page when it has come to rest: by axe, by scrolling sideways, by what the browser complains of. */
  async faults(scope: Scope = "everything"): Promise<readonly string[]> {
    await this.settles()
    const violations = await violationsOn(this.page, scope)
    await this.#keepsFocus()
    const tooFar = Number(await this.page.evaluate(sideways))
    const keys = keysIn(await this.page.locator("body").innerText()).map((key) => `shows the text ${key} by its name`)
    const hidden = await outOfSightOn(this.page)
    return [
      ...violations,
      ...keys,
      ...hidden,
      ...(tooFar > 0 ? [`scrolls ${tooFar} pixels sideways`] : []),
      ...this.complaints(),
    ]
  }

  /** What the browser has complained of since it was asked. */
  complaints(): readonly string[] {
    return this.#complaints.splice(0)
  }

  /** Waits until every answer is there and nothing moves. */
  async settles(): Promise<void> {
    do {
      await Promise.all([...this.#asked].map(async (request) => (await request.response())?.finished()))
      assert.deepEqual(await this.page.evaluate(atRest), [], `${this.page.url()} does not come to rest`)
    } while (this.#asked.size > 0)
  }

  /** Keeps a picture of the whole window. */
  async shoot(name: string): Promise<void> {
    mkdirSync(screensFolder, { recursive: true })
    await this.page.screenshot({ path: join(screensFolder, `${name}.png`) })
  }

  /** Presses a button that saves a file, and gives that file. */
  async download(press: () => Promise<void>): Promise<{ readonly name: string; readonly path: string }> {
    const [download] = await Promise.all([this.page.waitForEvent("download"), press()])
    return { name: download.suggestedFilename(), path: await download.path() }
  }

  async close(): Promise<void> {
    await this.#context.close()
  }
}
