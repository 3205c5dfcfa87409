import assert from "node:assert/strict"
import { after, before, describe, test } from "node:test"
import type { Operation } from "#ground/kernel/operation.ts"
import { allWords } from "#main/rooms.ts"
import { saveDraft } from "#records/drafts/contract.ts"
import { correctEntry } from "#records/dossiers/contract.ts"
import { changePerson, getPerson, showIdentifier } from "#records/persons/contract.ts"
import { gather } from "#main/rooms.ts"
import { fillEverything } from "#tests/people/everything.ts"
import { type Served, served } from "#tests/people/served.ts"
import type { Visitor } from "#tests/people/visitor.ts"
import { type Ask, aside, asks, type Filled, inputOf } from "./asks.ts"
import { type Got, got } from "./got.ts"

/** Something that can be hidden: from whom, and how it would be known if it came through. */
type Secret = { readonly name: string; readonly slug: string; readonly without: string; readonly trace: RegExp }

const shown = allWords.in("nl")("audit.event.persons.identifier-shown")
const secrets: readonly Secret[] = [
  {
    name: "national numbers",
    slug: "numbers",
    without: "persons.see-identifiers",
    trace: /9999\D?93\D?653|9{3} 9{2}3 653|85\D?07\D?30\D?033\D?28|[*•]{3,}\d+/,
  },
  {
    name: "contact data",
    slug: "contact",
    without: "persons.see-contact",
    trace: /contactkanarie|06\D?12345678|\+31612345678|3077 ?AW/i,
  },
  { name: "financial data", slug: "financial", without: "persons.see-financial", trace: /geldkanarie/i },
  { name: "the journal", slug: "journal", without: "dossiers.read-journal", trace: /dagboekkanarie/i },
  { name: "the access log", slug: "log", without: "audit.read", trace: new RegExp(shown) },
]

/** In which operations each secret is seen by those who may see everything: a search that finds nothing anywhere shows nothing. */
const seenIn: Readonly<Record<string, readonly string[]>> = {
  "national numbers": [
    "persons.get",
    "persons.show-identifier",
    "imports.get",
    "imports.get-wrong-rows",
    "portability.export",
  ],
  "contact data": [
    "persons.get",
    "persons.search",
    "persons.change",
    "imports.get",
    "imports.get-wrong-rows",
    "portability.export",
  ],
  "financial data": ["persons.get", "persons.change", "imports.get", "imports.get-wrong-rows", "portability.export"],
  "the journal": [
    "dossiers.list-entries",
    "dossiers.list-entry-versions",
    "dossiers.list-entries-of-person",
    "portability.export",
  ],
  "the access log": ["audit.list-of-person", "portability.export"],
}

/** The file that is imported: in each row something of everything, one of them wrong. */
const rows = [
  "achternaam;geboortedatum;bsn;straat;email;verzekeraar;telefoon",
  "Vreemd;1-2-1985;999993653;Contactkanarielaan;contactkanarie@rij.example;Geldkanarie;0612345678",
  ";32-13-1985;999993653;Contactkanarielaan;contactkanarie@rij.example;Geldkanarie;0612345678",
].join("\n")

/** A practice in which everything that can be hidden has been there in two versions, and was looked at. */
async function fillSecrets(boss: Visitor, email: string): Promise<Filled> {
  const everything = await fillEverything(boss, email, "gewoonwoord", rows)
  const { person, dossier } = everything
  for (const word of ["oud", "nieuw"]) {
    const { version } = await boss.does(getPerson, { id: person })
    await boss.does(changePerson, {
      id: person,
      version,
      addresses: [
        { street: `Contactkanarielaan ${word}`, houseNumber: "1", postcode: "3077AW", city: "Contactkanarie" },
      ],
      phones: [{ number: "0612345678", note: `contactkanarie ${word}` }],
      emails: [{ address: `contactkanarie@${word}.example` }],
      insurance: { company: `Geldkanarie ${word}`, policyNumber: `geldkanarie-${word}` },
    })
  }
  for (const [version, word] of [
    [2, "oud"],
    [3, "nieuw"],
  ] as const) {
    const text = `Dagboekkanarie ${word}`
    await boss.does(correctEntry, { id: everything.known("entries"), version, text, reason: "dagboekkanariefout" })
  }
  await boss.does(saveDraft, { id: person, place: `entry/${dossier}`, content: "Dagboekkanarie in concept" })
  await boss.does(showIdentifier, { id: person, kind: "bsn" })
  return { everything, boss }
}

type Asked = Got & { readonly act: string; readonly ask: Ask | undefined }

/** Asks everything of the table, one after the other. */
async function askAll(
  operations: readonly Operation[],
  filled: Filled,
  reader: { readonly visitor: Visitor; readonly email: string },
): Promise<readonly Asked[]> {
  const asked: Asked[] = []
  for (const [name, of] of Object.entries(asks)) {
    const act = operations.find((operation) => operation.act.name === name)?.act
    assert.ok(act, `${name} is asked, and is no operation`)
    for (const ask of of === aside ? [of] : of) {
      const input = await inputOf(act, ask, filled)
      const { status, text } = await got(reader.visitor, act, input)
      assert.ok(status < 500, `${name} answered ${status}: ${text}`)
      asked.push({ act: name, status, text, ask: ask === aside ? undefined : ask })
    }
  }
  return asked
}

describe("what somebody may not see comes through nowhere", () => {
  const site: { served?: Served } = {}
  const given = (): Served => {
    assert.ok(site.served)
    return site.served
  }
  const operations = (): readonly Operation[] => gather(given().hoeder.rooms, "operations")

  before(async () => {
    site.served = await served()
  })
  after(() => site.served?.close())

  /** A practice of its own for somebody with all permissions but one. */
  const askIn = async (slug: string, without?: string): Promise<{ asked: readonly Asked[]; person: string }> => {
    const [boss, reader] = [`boss@${slug}.example`, `reader@${slug}.example`]
    await given().practice(slug, boss)
    const all = gather(given().hoeder.rooms, "permissions").map(({ name }) => name)
    await given().user(
      slug,
      reader,
      all.filter((name) => name !== without),
    )
    const filled = await fillSecrets(await given().signedIn(slug, boss), boss)
    const visitor = await given().signedIn(slug, reader)
    await visitor.stepUpOnce(reader)
    return { asked: await askAll(operations(), filled, { visitor, email: reader }), person: filled.everything.person }
  }

  test("every operation of the program is in the table", () => {
    assert.deepEqual(
      Object.keys(asks).toSorted(),
      operations()
        .map(({ act }) => act.name)
        .toSorted(),
    )
  })

  test("who may see everything is answered everywhere, and sees it", async () => {
    const { asked, person } = await askIn("all")
    for (const { act, status, text, ask } of asked) {
      if (ask !== undefined) assert.equal(status, 200, `${act} answered ${status}: ${text}`)
      if (ask?.tells !== undefined) assert.ok(text.includes(person), `${act} did not find by ${ask.tells}`)
    }
    for (const { name, trace } of secrets) {
      const where = new Set(asked.filter(({ text }) => trace.test(text)).map(({ act }) => act))
      for (const act of seenIn[name] ?? []) assert.ok(where.has(act), `${name} is not seen in ${act}`)
    }
  })

  for (const { name, slug, without, trace } of secrets) {
    test(`without ${without}, ${name} come through nowhere`, async () => {
      const { asked, person } = await askIn(slug, without)
      for (const { act, status, text, ask } of asked) {
        const found = ask?.echoes === true ? undefined : trace.exec(text)?.[0]
        assert.equal(found, undefined, `${act} gave ${found} away: ${text}`)
        // Refused is an answer, but not one that comes of a question that was put wrong.
        if (ask !== undefined) assert.ok([200, 403, 422].includes(status), `${act} answered ${status}: ${text}`)
        if (ask?.tells === name) assert.equal(text.includes(person), false, `${act} told who has these ${name}`)
      }
    })
  }

  test("mails, and what the program says of itself, hold none of it", async () => {
    const visitor = await given().signedIn("all", "boss@all.example")
    for (const path of ["/demo/mail.json", "/api/openapi.json"]) {
      const { status, text } = await visitor.ask("GET", path)
      assert.equal(status, 200, path)
      for (const { name, trace } of secrets) assert.doesNotMatch(text, trace, `${name} in ${path}`)
    }
  })
})
