import { type Browser, type BrowserContextOptions, chromium } from "playwright-core"
import { limits } from "#gate/accounts/limits.ts"
import { demoEmails, demoPassword } from "#main/demo/demo.ts"
import type { Card } from "#tests/people/cards.ts"
import { type Mail, Visitor } from "#tests/people/visitor.ts"
import { Screen } from "./screen.ts"
import { openSite, type Site } from "./site.ts"

const [manager = "", physio = "", desk = "", owner = ""] = demoEmails

/** Who has an account in the demo. */
export const people = { manager, physio, desk, owner }
export const practice = "linde"
export const password = demoPassword

export type Size = { readonly width: number; readonly height: number }
export const wide: Size = { width: 1440, height: 900 }
/** A laptop that is old, or a tablet that lies down. */
export const middle: Size = { width: 1024, height: 768 }
export const phone: Size = { width: 390, height: 844 }

/** The card that a browser shows to a listener. */
type Reader = { readonly listener: string; readonly card: Card }

/** Where the stories play: the site, the browser, and who is in it. */
export interface Stage {
  readonly site: Site
  /** A screen of somebody who is not signed in. */
  visitor(size?: Size): Promise<Screen>
  /** A screen of somebody who is signed in. */
  as(email: string, size?: Size): Promise<Screen>
  /** The same with a session of its own, to end it or to step up in it. */
  asAnew(email: string, size?: Size): Promise<Screen>
  /** Somebody at the door without a screen, to set the scene. */
  atTheDoor(email: string): Promise<Visitor>
  /** A screen of somebody at another site, with a card in the reader of their machine. */
  elsewhere(site: Site, reader: Reader): Promise<Screen>
  /** The newest code that came by mail and was not read yet. */
  code(email: string): Promise<string>
  /** Before a story: lets time pass where somebody was sent so many codes that the story might be refused one. */
  rest(): Promise<void>
  /** Closes the screens of a story; keeps what was on them when it went wrong. */
  clear(wentWrong?: string): Promise<void>
  close(): Promise<void>
}

const flags = [
  "--headless",
  "--no-sandbox",
  "--disable-gpu",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
]

// Nobody gets more than five codes in a quarter of an hour, and a story asks for three at most.
const codesBeforeStory = limits.codesAtMost - 3

/** Opens the stage. Codes are few, so an account's stories share a session. */
export async function openStage(): Promise<Stage> {
  const executablePath = process.env["HOEDER_TEST_BROWSER"] ?? "/usr/bin/chromium"
  const [site, browser] = await Promise.all([openSite(), chromium.launch({ executablePath, args: flags })])
  const visitors = new Map<string, Promise<Visitor>>()
  const screens = new Set<Screen>()
  const signIn = async (email: string): Promise<Visitor> => {
    const visitor = new Visitor(site.address)
    await visitor.signIn(practice, email, password)
    return visitor
  }
  // The clock of the site is moved by some stories: who was not asked for anything meanwhile signs in again.
  const atTheDoor = async (email: string): Promise<Visitor> => {
    const known = await visitors.get(email)
    if (known !== undefined && (await known.ask("GET", "/api/me")).status === 200) return known
    const signing = signIn(email)
    visitors.set(email, signing)
    return signing
  }
  const rest = async (): Promise<void> => {
    const since = site.now() - limits.codeWindowMinutes * 60_000
    const codes = Map.groupBy(await codesSince(site.address, since), ({ to }) => to)
    if ([...codes.values()].some(({ length }) => length > codesBeforeStory)) await site.passes(limits.codeWindowMinutes)
  }
  const keep = (screen: Screen): Screen => {
    screens.add(screen)
    return screen
  }
  const show = async (visitor: Visitor | undefined, size: Size): Promise<Screen> =>
    keep(await openScreen(browser, site.address, visitor, size))
  const clear: Stage["clear"] = async (wentWrong) => {
    for (const [place, screen] of [...screens].entries()) {
      if (wentWrong !== undefined) await screen.shoot(`wrong-${wentWrong}-${place + 1}`)
      await screen.close()
    }
    screens.clear()
  }
  return {
    site,
    atTheDoor,
    clear,
    rest,
    visitor: (size = wide) => show(undefined, size),
    as: async (email, size = wide) => show(await atTheDoor(email), size),
    asAnew: async (email, size = wide) => show(await signIn(email), size),
    elsewhere: async (other, { listener, card }) => {
      const clientCertificates = [{ origin: listener, cert: card.cert, key: card.key }]
      return keep(await openScreen(browser, other.address, undefined, wide, { clientCertificates }))
    },
    code: (email) => new Visitor(site.address).newestCode(email),
    close: async () => {
      await clear()
      await browser.close()
      await site.close()
    },
  }
}

/** The mails with a code that came since then. */
async function codesSince(address: string, since: number): Promise<readonly Mail[]> {
  const mails = await new Visitor(address).mails()
  return mails.filter(({ at, text }) => Date.parse(at) > since && /\b\d{6}\b/.test(text))
}

async function openScreen(
  browser: Browser,
  address: string,
  visitor: Visitor | undefined,
  viewport: Size,
  reader: Pick<BrowserContextOptions, "clientCertificates"> = {},
): Promise<Screen> {
  const context = await browser.newContext({
    ...reader,
    // The listener's certificate is made by the test; that of the site itself is none, on loopback.
    ignoreHTTPSErrors: reader.clientCertificates !== undefined,
    viewport,
    locale: "nl-NL",
    timezoneId: "Europe/Amsterdam",
    reducedMotion: "reduce",
  })
  const cookies = [...(visitor?.cookies ?? [])].map(([name, value]) => ({ name, value, url: address, httpOnly: true }))
  await context.addCookies(cookies)
  const screen = new Screen(context, await context.newPage(), address)
  await screen.watchFocus()
  return screen
}
