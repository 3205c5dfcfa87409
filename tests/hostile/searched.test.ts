// Nobody is found by what is hidden from whoever looks: whatever can be asked with a text answers as if the text stood nowhere.
import assert from "node:assert/strict"
import { after, before, describe, test } from "node:test"
import type { PersonId } from "#ground/kernel/ids.ts"
import type { Operation } from "#ground/kernel/operation.ts"
import { staff } from "#gate/accounts/accounts.ts"
import { withoutRights } from "#gate/access/access.ts"
import { lend } from "#gate/runner/runner.ts"
import { gather } from "#main/rooms.ts"
import { changePerson, getPerson } from "#records/persons/contract.ts"
import { NightClock } from "#tests/people/clock.ts"
import { fillEverything, sendFile } from "#tests/people/everything.ts"
import { type Served, served } from "#tests/people/served.ts"
import type { Visitor } from "#tests/people/visitor.ts"
import { aside, asks, type Filled, inputOf } from "./asks.ts"
import { bodyOf, choicesIn, putAt, requestOf, textsIn } from "./samples.ts"
import { family, type Guarded, guardedTexts, noText, type Pair, plant, planted } from "./search-words.ts"

const boss = "boss@linde.example"
const pairs: Readonly<Record<string, Pair>> = planted

/** What somebody who may see all is told apart by: a search that finds nobody by anything would hide everything. */
const foundBy = [
  "person.addresses.street",
  "person.addresses.city",
  "person.addresses.postcode",
  "person.phones.number",
  "person.emails.address",
  "identifier.value",
  "dossier.title",
]

/** What is written in turn to somebody's field and to another's: one before the other, the other before the one, and nothing. */
const inTurn: Readonly<Record<string, readonly (readonly [unknown, unknown])[]>> = {
  addresses: bothWays([{ city: "Aalst", houseNumber: "1" }], [{ city: "Zwolle", houseNumber: "9" }], []),
  phones: bothWays([{ number: "0101111111" }], [{ number: "0799999999" }, { number: "0798888888" }], []),
  emails: bothWays([{ address: "aap@a.example" }], [{ address: "zeehond@z.example" }], []),
  insurance: bothWays({ company: "Aap" }, { company: "Zeehond" }, {}),
}

function bothWays(low: unknown, high: unknown, none: unknown): readonly (readonly [unknown, unknown])[] {
  return [
    [low, high],
    [high, low],
    [none, none],
  ]
}

/** What becomes another by being asked, or by what is done here: the log, and which rights were used. */
const grows = new Set(["audit.list-of-person", "portability.preview", "review.list-unused"])

/** Ids, moments and counters say nothing, and are never the same twice. */
const steady = (text: string): string =>
  text
    .replace(/[0-9a-f]{8}-[0-9a-f-]{27}/g, "id")
    .replace(/\d{4}-\d\d-\d\dt[\d:.]+z/gi, "moment")
    .replace(/"(reference|seen)":"[^"]*"/g, "")
    .replace(/"(number|version|lineNumber)":"?[\d-]+"?/g, "")

type Answer = { readonly status: number; readonly text: string }

/** An answer without what was typed, or would have been. */
function without({ status, text }: Answer, { there, nowhere }: Pair): string {
  const typed = new RegExp([there, nowhere].map((one) => RegExp.escape(one)).join("|"), "gi")
  return `${status} ${steady(text).replace(typed, "…")}`
}

/** Where a text is put: each place of a form by itself, the free ones that must be there, and all free ones together. */
function waysToAsk(act: Operation["act"]) {
  const texts = textsIn(act)
  const free = texts.filter(({ isFree }) => isFree)
  const alone = texts.filter((one) => !one.isFree || one.isRequired || free.length === 1)
  const together = free.length > 1 ? [{ places: free.map(({ place }) => place), isSearch: false }] : []
  return [
    ...alone.map(({ place, isFree }) => ({ places: [place], isSearch: isFree && free.length === 1 })),
    ...together,
  ]
}

/** How a text is looked for: as it is; where it is all that is asked also by its beginning, and beside the name that finds the person. */
const typedAs = ({ there, nowhere }: Pair, isSearch: boolean): readonly Pair[] =>
  [
    (one: string) => one,
    ...(isSearch ? [(one: string) => one.slice(0, 4), (one: string) => `${family} ${one}`] : []),
  ].map((form) => ({ there: form(there), nowhere: form(nowhere) }))

describe("nobody is found by what is hidden", () => {
  const site: { served?: Served; filled?: Filled; person?: string } = {}
  const given = () => {
    const { served, filled, person } = site
    assert.ok(served && filled && person)
    return { hoeder: served.hoeder, served, filled, person }
  }
  const operations = (): readonly Operation[] => gather(given().hoeder.rooms, "operations")
  const guarded = (): readonly Guarded[] => guardedTexts(gather(given().hoeder.rooms, "dataKinds"))
  const readers = new Map<string, Visitor>()

  /** Somebody with all permissions but one. */
  const readerWithout = async (...lacks: readonly string[]): Promise<Visitor> => {
    const needs = lacks.join(" ")
    const known = readers.get(needs)
    if (known !== undefined) return known
    const email = `zonder-${needs.replace(/\W/g, "-")}@linde.example`
    const all = gather(given().hoeder.rooms, "permissions").map(({ name }) => name)
    await given().served.user(
      "linde",
      email,
      all.filter((name) => !lacks.includes(name)),
    )
    const visitor = await given().served.signedIn("linde", email)
    await visitor.stepUpOnce(email)
    readers.set(needs, visitor)
    return visitor
  }

  before(async () => {
    // In the night: in the morning the program by itself adds to what is seen.
    const given = await served({ clock: new NightClock() })
    site.served = given
    await given.practice("linde", boss)
    const anna = await given.signedIn("linde", boss)
    const everything = await fillEverything(anna, boss, "gewoonwoord")
    site.filled = { boss: anna, everything }
    site.person = await plant(anna, boss, everything)
  })
  after(() => site.served?.close())

  /** The acts of a kind that take a text, with an input and where in it texts can stand. */
  const asking = async function* (kinds: readonly string[]) {
    for (const { act, kind, needs } of operations()) {
      // Who is not signed in is nobody of whom a right is missing.
      if (needs === "nobody") continue
      const of = asks[act.name] ?? aside
      if (!kinds.includes(kind) || (kind !== "look" && of === aside) || textsIn(act).length === 0) continue
      const ask = of === aside ? aside : (of[0] ?? aside)
      yield { act, input: () => inputOf(act, ask, given().filled) }
    }
  }

  /** What every operation that reads says to its right questions, with each of what can be chosen in them. */
  const listsFor = async function* (reader: Visitor): AsyncGenerator<readonly [question: string, answer: string]> {
    for (const { act, kind, needs } of operations()) {
      const of = asks[act.name] ?? aside
      if (kind !== "look" || needs === "nobody" || grows.has(act.name) || of === aside) continue
      for (const ask of of) {
        const right = await inputOf(act, ask, given().filled)
        const chosen = choicesIn(act).flatMap(({ place, choices }) =>
          choices.map((choice) => putAt(act, right, place, choice)),
        )
        for (const input of [right, ...chosen].filter((one) => act.takes.safeParse(one).success)) {
          const { status, text } = await askFor(reader, act, input)
          yield [`${act.name} ${JSON.stringify(input)}`, `${status} ${steady(text)}`]
        }
      }
    }
  }

  /** By which operations a reader tells what is there from what is nowhere. */
  const toldBy = async (reader: Visitor, pair: Pair, place: string, isEnough = false): Promise<readonly string[]> => {
    const told: string[] = []
    for await (const { act, input } of asking(["look"])) {
      const right = await input()
      for (const { places, isSearch } of waysToAsk(act))
        for (const typed of typedAs(pair, isSearch)) {
          const [one, other] = [typed.there, typed.nowhere].map((text) =>
            places.reduce((made, place) => putAt(act, made, place, text), right),
          )
          if (!one || !other || ![one, other].every((input) => act.takes.safeParse(input).success)) continue
          const [found, none] = [await askFor(reader, act, one), await askFor(reader, act, other)]
          if (without(found, typed) === without(none, typed)) continue
          told.push(`${act.name} tells ${place} by ${places.join(" and ")}: ${typed.there}`)
          if (isEnough) return told
        }
    }
    return told
  }

  test("every hidden field with a text has a word of its own, and it stands there", async () => {
    const places = new Set(guarded().map(({ place }) => place))
    const wordless = [...places].filter((place) => !(place in planted) && !(place in noText))
    assert.deepEqual(wordless, [], `give each a word in tests/hostile/search-words.ts: ${wordless.join(", ")}`)
    assert.deepEqual([...places].toSorted(), [...Object.keys(planted), ...Object.keys(noText)].toSorted())
    const plain = (value: unknown): string =>
      JSON.stringify(value)
        .toLowerCase()
        .replace(/[^a-z0-9@"]/g, "")
    await given().hoeder.practices.use("linde", async (practice) => {
      assert.ok(practice)
      const place = lend(practice, {
        actor: { kind: "operator", command: "test" },
        language: "nl",
        audience: staff,
        ...withoutRights,
      })
      for (const { name, list } of gather(given().hoeder.rooms, "dataKinds"))
        await place.look(async (at) => {
          const held: unknown[] = []
          for await (const { values } of list(at, given().person as PersonId)) held.push(values)
          const text = plain(held)
          for (const [path, { there }] of Object.entries(pairs)) {
            // A telephone is kept as a number of the world, without the nought.
            const kept = plain(there.replace(/^06/, "6")).slice(1, -1)
            if (path.startsWith(`${name}.`)) assert.ok(text.includes(kept), `${path} does not hold ${there}: ${text}`)
          }
        })
    })
  })

  test("who may see everything finds by what is looked for", async () => {
    const { filled } = given()
    for (const place of foundBy) {
      const pair = pairs[place]
      assert.ok(pair)
      assert.notDeepEqual(await toldBy(filled.boss, pair, place, true), [], place)
    }
  })

  test("no question with a text tells what is hidden from who asks", async () => {
    const told: string[] = []
    for (const { place, needs } of guarded()) {
      const pair = pairs[place]
      if (pair !== undefined) told.push(...(await toldBy(await readerWithout(needs), pair, place)))
    }
    assert.deepEqual(told, [])
  })

  test("no list is longer, shorter or in another order by what is hidden from who reads it", async () => {
    const { filled } = given()
    const dataKind = gather(given().hoeder.rooms, "dataKinds").find(({ name }) => name === "person")
    const hidden = Object.entries(dataKind?.fields ?? {}).filter(([, { needs }]) => needs !== undefined)
    assert.deepEqual(hidden.map(([field]) => field).toSorted(), Object.keys(inTurn).toSorted())
    const reader = await readerWithout(...hidden.flatMap(([, { needs }]) => needs?.name ?? []))
    const said = new Map<string, Set<string>>()
    for (const turn of [0, 1, 2]) {
      const of = (index: 0 | 1) => Object.entries(inTurn).map(([field, turns]) => [field, turns[turn]?.[index]])
      for (const [id, values] of [
        [filled.everything.other, of(0)],
        [filled.everything.person, of(1)],
      ] as const) {
        const { version } = await filled.boss.does(getPerson, { id })
        await filled.boss.does(changePerson, { id, version, ...Object.fromEntries(values) })
      }
      for await (const [question, answer] of listsFor(reader))
        said.set(question, (said.get(question) ?? new Set()).add(answer))
    }
    assert.ok(said.size > 50)
    assert.deepEqual(
      [...said].filter(([, answers]) => answers.size > 1),
      [],
    )
  })

  // Last: what is made here is found by its words from then on.
  test("nor does what is made or imported, beside whom it may be", async () => {
    const told: string[] = []
    for (const { place, needs } of guarded()) {
      const pair = pairs[place]
      if (pair === undefined) continue
      const reader = await readerWithout(needs)
      const answers: string[] = []
      for (const word of [pair.there, pair.nowhere]) {
        const made = await reader.ask("POST", "/api/persons", { name: { familyName: word } })
        answers.push(without(made, pair))
      }
      if (answers[0] !== answers[1]) told.push(`persons.create tells ${place}`)
    }
    for (const [needs, places] of Map.groupBy(guarded(), (one) => one.needs)) {
      const own = places.flatMap(({ place }) => pairs[place] ?? [])
      const reader = await readerWithout(needs)
      const answers = [
        await imported(
          reader,
          own.map(({ there }) => there),
        ),
        await imported(
          reader,
          own.map(({ nowhere }) => nowhere),
        ),
      ]
      if (answers[0] !== answers[1]) told.push(`an import tells what takes ${needs}: ${answers.join(" / ")}`)
    }
    assert.deepEqual(told, [])
  })
})

/** What a trial says of persons with these for their names: whom they may be, and how many are wrong. */
async function imported(reader: Visitor, names: readonly string[]): Promise<string> {
  const rows = ["achternaam;voorletters", ...names.map((name) => `${name};A.`)].join("\n")
  const { id } = (await sendFile(reader, "/api/imports", "a.csv", rows, { mode: "trial" })) as { id: string }
  for (;;) {
    const { body } = await reader.ask("GET", `/api/imports/${id}`)
    const { state, rows } = body as { state: string; rows: object }
    if (!["reading", "trying"].includes(state)) {
      const { body } = await reader.ask("GET", `/api/imports/${id}/duplicates`)
      return `${state} ${JSON.stringify(rows)} ${JSON.stringify(body)}`
    }
    await new Promise((resolve) => setTimeout(resolve, 25))
  }
}

async function askFor(reader: Visitor, act: Operation["act"], input: Record<string, unknown>): Promise<Answer> {
  const { method, path, body } = requestOf(act, input)
  return reader.ask(method, path, bodyOf(act, body))
}
