// What a browser fetches before the first screen is useful: counts and bytes, which are the same on every machine.
import assert from "node:assert/strict"
import { readdirSync, readFileSync } from "node:fs"
import { join } from "node:path"
import { after, before, test } from "node:test"
import { createPerson } from "#records/persons/contract.ts"
import { staffPages } from "#main/open-hoeder.ts"
import { anna as aPerson } from "#tests/people/people.ts"
import { type Served, served } from "#tests/people/served.ts"
import type { Visitor } from "#tests/people/visitor.ts"
import { openBrowser, openGuest, type Visit } from "./first-screen.ts"

const scriptsAtMost = 12

const made: { site?: Served; mia?: Visitor } = {}
const browser = await openBrowser()
before(async () => {
  made.site = await served()
  await made.site.practice("linde", "mia@linde.example")
  made.mia = await made.site.signedIn("linde", "mia@linde.example")
  await made.mia.does(createPerson, aPerson)
})
after(async () => {
  await browser.close()
  await made.site?.close()
})

/** Who comes for the first time, and again. */
async function comes(path: string, visitor?: Visitor): Promise<readonly [Visit, Visit]> {
  const guest = await openGuest(browser, made.site?.address ?? "", visitor)
  const visits = [await guest.visit(path), await guest.visit(path)] as const
  await guest.close()
  return visits
}

// The aim is 160 kB of scripts; the list of persons does not reach it yet, and must not grow.
for (const [what, path, isIn, bytesAtMost] of [
  ["signing in", "/", false, 160_000],
  ["today", "/", true, 160_000],
  ["the list of persons", "/persons", true, 168_000],
] as const)
  test(`${what} takes few scripts and bytes, and none of them a second time`, async () => {
    const [first, again] = await comes(path, isIn ? made.mia : undefined)

    const { scripts, scriptBytes } = first.untilReady
    assert.ok(scripts > 0 && scripts <= scriptsAtMost, `${scripts} scripts`)
    assert.ok(scriptBytes <= bytesAtMost, `${scriptBytes} bytes`)
    assert.equal(again.untilReady.scriptBytes + again.untilReady.styleBytes, 0, "all is kept")
    // Who is there is asked once, before the program is there.
    for (const { asked } of [first, again]) {
      assert.equal(asked[0], "/api/me")
      assert.deepEqual(
        asked.filter((one, place) => one !== "/api/persons/search" && asked.indexOf(one) !== place),
        [],
      )
    }
  })

test("no two files of the program need each other, so each is there when it is read", () => {
  const folder = join(staffPages, "assets")
  const files = readdirSync(folder).filter((name) => name.endsWith(".js"))
  const needs = new Map(
    files.map((file) => {
      const code = readFileSync(join(folder, file), "utf8")
      return [file, [...code.matchAll(/(?:from|import) ?[`"']\.\/([^`"']+\.js)[`"']/g)].map(([, to = ""]) => to)]
    }),
  )
  const round = files.filter((file) => {
    const needed = new Set(needs.get(file))
    for (const one of needed) for (const more of needs.get(one) ?? []) needed.add(more)
    return needed.has(file)
  })
  assert.ok([...needs.values()].flat().length > files.length, "the files need each other")
  assert.deepEqual(round, [])
})
