import { password } from "#tests/people/served.ts"
import { Visitor } from "#tests/people/visitor.ts"
import { openBrowser, openGuest, type Visit } from "#tests/journeys/first-screen.ts"
import { startChild } from "./load.ts"
import type { Row } from "./table.ts"

const visits = 4
const screens = [
  { what: "sign-in", path: "/", isIn: false },
  { what: "home", path: "/", isIn: true },
  { what: "persons", path: "/persons", isIn: true },
] as const

/** What the first screen asks of a browser, with an empty cache and when somebody comes again; the least of some visits. */
export async function firstScreen(): Promise<readonly Row[]> {
  const server = await startChild("hoeder", "", "200")
  const anna = new Visitor(server.address)
  await anna.signIn("bench", "anna@bench.example", password)
  const browser = await openBrowser()
  const rows: Row[] = []
  for (const { what, path, isIn } of screens) {
    const first: Visit[] = []
    const second: Visit[] = []
    for (let turn = 0; turn < visits; turn += 1) {
      const guest = await openGuest(browser, server.address, isIn ? anna : undefined)
      first.push(await guest.visit(path))
      second.push(await guest.visit(path))
      await guest.close()
    }
    rows.push(...rowsOf(what, first), ...againRowsOf(`${what}, again`, second))
  }
  await browser.close()
  server.stop()
  return rows
}

const least = (visits: readonly Visit[], figure: (visit: Visit) => number): number => Math.min(...visits.map(figure))
const most = (visits: readonly Visit[], figure: (visit: Visit) => number): number => Math.max(...visits.map(figure))

function rowsOf(what: string, visits: readonly Visit[]): readonly Row[] {
  const kB = (figure: number): number => figure / 1000
  return [
    { what: `${what}: scripts`, figure: most(visits, (one) => one.untilReady.scripts), unit: "", aim: { atMost: 12 } },
    {
      what: `${what}: scripts, compressed`,
      figure: kB(most(visits, (one) => one.untilReady.scriptBytes)),
      unit: "kB",
      aim: { atMost: 160 },
    },
    { what: `${what}: styles, compressed`, figure: kB(most(visits, (one) => one.untilReady.styleBytes)), unit: "kB" },
    { what: "  of which before the heading", figure: most(visits, (one) => one.untilHeading.scripts), unit: "scripts" },
    { what: `${what}: fonts`, figure: kB(most(visits, (one) => one.untilReady.fontBytes)), unit: "kB" },
    { what: `${what}: requests`, figure: most(visits, (one) => one.untilReady.requests), unit: "" },
    { what: `${what}: first paint`, figure: least(visits, (one) => one.firstPaint), unit: "ms" },
    { what: `${what}: heading`, figure: least(visits, (one) => one.heading), unit: "ms", aim: { atMost: 1000 } },
    { what: `${what}: ready`, figure: least(visits, (one) => one.ready), unit: "ms", aim: { atMost: 1500 } },
    ...workOf(what, visits),
    { what: `${what}: jumps (CLS)`, figure: most(visits, (one) => one.shift), unit: "", aim: { atMost: 0.02 } },
  ]
}

const againRowsOf = (what: string, visits: readonly Visit[]): readonly Row[] => [
  { what: `${what}: ready`, figure: least(visits, (one) => one.ready), unit: "ms", aim: { atMost: 800 } },
  ...workOf(what, visits),
]

const workOf = (what: string, visits: readonly Visit[]): readonly Row[] => [
  { what: `${what}: scripts run`, figure: least(visits, (one) => one.script), unit: "ms" },
  { what: `${what}: the page's thread works`, figure: least(visits, (one) => one.task), unit: "ms" },
]
