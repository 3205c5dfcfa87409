// What a browser fetches and does until the first screen is there.
import { type Browser, type BrowserContext, type CDPSession, chromium } from "playwright-core"
import type { Visitor } from "#tests/people/visitor.ts"
import { wide } from "./stage.ts"

/** What was fetched up to some moment; sizes are bytes as they came, compressed. */
export type Fetched = {
  readonly scripts: number
  readonly scriptBytes: number
  readonly styleBytes: number
  readonly fontBytes: number
  readonly requests: number
}

/** One visit, in milliseconds since the browser was told to go there. */
export type Visit = {
  /** What was fetched until the page said what it is; and until it was ready. */
  readonly untilHeading: Fetched
  readonly untilReady: Fetched
  readonly firstPaint: number
  readonly heading: number
  /** The last change of what is shown, and the end of the last long task. */
  readonly ready: number
  /** How long scripts ran, and everything on the page's own thread. */
  readonly script: number
  readonly task: number
  /** How much of the page jumped (CLS). */
  readonly shift: number
  /** What was asked of the server itself. */
  readonly asked: readonly string[]
}

/** A browser with an empty cache, in which the same person may come again. */
export interface Guest {
  visit(path: string): Promise<Visit>
  close(): Promise<void>
}

export const openBrowser = (): Promise<Browser> =>
  chromium.launch({
    executablePath: process.env["HOEDER_TEST_BROWSER"] ?? "/usr/bin/chromium",
    args: ["--headless", "--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-sync"],
  })

/** Somebody at the site, signed in or not. */
export async function openGuest(browser: Browser, address: string, visitor?: Visitor): Promise<Guest> {
  const context = await browser.newContext({ viewport: wide, locale: "nl-NL", timezoneId: "Europe/Amsterdam" })
  const cookies = [...(visitor?.cookies ?? [])].map(([name, value]) => ({ name, value, url: address, httpOnly: true }))
  await context.addCookies(cookies)
  await context.addInitScript({ content: watches })
  return { visit: (path) => visit(context, `${address}${path}`), close: () => context.close() }
}

// Notes what can be seen when; the moments are those of `performance.now`.
const watches = `(() => {
  const seen = { heading: 0, changed: 0, paint: 0, longUntil: 0, shift: 0 }
  window.seenOfFirstScreen = seen
  const note = () => {
    const root = document.querySelector("#root")
    if (root === null) return
    if (seen.heading === 0 && root.querySelector("h1") !== null) seen.heading = performance.now()
    seen.changed = performance.now()
  }
  addEventListener("DOMContentLoaded", () =>
    new MutationObserver(note).observe(document.body, { subtree: true, childList: true, characterData: true }))
  const watch = (type, on) =>
    new PerformanceObserver((list) => list.getEntries().forEach(on)).observe({ type, buffered: true })
  watch("paint", ({ name, startTime }) => { if (name === "first-contentful-paint") seen.paint = startTime })
  watch("longtask", ({ startTime, duration }) => { seen.longUntil = startTime + duration })
  watch("layout-shift", ({ value, hadRecentInput }) => { if (!hadRecentInput) seen.shift += value })
})()`

type Seen = { heading: number; changed: number; paint: number; longUntil: number; shift: number; now: number }

/** How long nothing is fetched or changed before it counts as being there. */
const stillMs = 600
const patienceMs = 30_000

type Request = { url: string; type: string; endedAt?: number; bytes: number }

async function visit(context: BrowserContext, url: string): Promise<Visit> {
  const page = await context.newPage()
  const session = await context.newCDPSession(page)
  const requests = new Map<string, Request>()
  session.on("Network.requestWillBeSent", ({ requestId, request, type }) => {
    requests.set(requestId, { url: request.url, type: type ?? "", bytes: 0 })
  })
  session.on("Network.dataReceived", ({ requestId, encodedDataLength }) => {
    const request = requests.get(requestId)
    if (request !== undefined) request.bytes += encodedDataLength
  })
  session.on("Network.loadingFinished", ({ requestId, timestamp }) => {
    Object.assign(requests.get(requestId) ?? {}, { endedAt: timestamp * 1000 })
  })
  session.on("Network.loadingFailed", ({ requestId }) => void requests.delete(requestId))
  await session.send("Network.enable")
  await session.send("Performance.enable")
  const begun = new Promise<number>((resolve) => {
    session.once("Network.requestWillBeSent", ({ timestamp }) => resolve(timestamp * 1000))
  })
  await page.goto(url, { waitUntil: "commit" })
  const from = await begun
  const seen = await still(page, requests)
  const { ScriptDuration = 0, TaskDuration = 0 } = await metricsOf(session)
  await page.close()
  const ready = Math.max(seen.changed, seen.longUntil)
  // The page counts from when it was begun with; the network from when the machine was.
  const until = (moment: number): Fetched =>
    fetched([...requests.values()].filter(({ endedAt = Infinity }) => endedAt - from <= moment))
  return {
    untilHeading: until(seen.heading),
    untilReady: until(ready),
    firstPaint: seen.paint,
    heading: seen.heading,
    ready,
    script: ScriptDuration * 1000,
    task: TaskDuration * 1000,
    shift: seen.shift,
    asked: [...requests.values()].map((one) => new URL(one.url).pathname).filter((path) => path.startsWith("/api/")),
  }
}

/** Waits until a heading is there and then nothing more comes or changes. */
async function still(
  page: Awaited<ReturnType<BrowserContext["newPage"]>>,
  requests: ReadonlyMap<string, Request>,
): Promise<Seen> {
  const until = performance.now() + patienceMs
  while (performance.now() < until) {
    const seen = await page.evaluate<Seen>("({ ...window.seenOfFirstScreen, now: performance.now() })")
    const waits = [...requests.values()].some(({ endedAt }) => endedAt === undefined)
    if (seen.heading > 0 && !waits && seen.now - Math.max(seen.changed, seen.longUntil) > stillMs) return seen
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
  throw new Error(`${page.url()} does not come to rest`)
}

function fetched(requests: readonly Request[]): Fetched {
  const bytesOf = (type: string): number =>
    requests.filter((one) => one.type === type).reduce((sum, { bytes }) => sum + bytes, 0)
  return {
    scripts: requests.filter(({ type }) => type === "Script").length,
    scriptBytes: bytesOf("Script"),
    styleBytes: bytesOf("Stylesheet"),
    fontBytes: bytesOf("Font"),
    requests: requests.length,
  }
}

async function metricsOf(session: CDPSession): Promise<Readonly<Record<string, number>>> {
  const { metrics } = await session.send("Performance.getMetrics")
  return Object.fromEntries(metrics.map(({ name, value }) => [name, value]))
}
