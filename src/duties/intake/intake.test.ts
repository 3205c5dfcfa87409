import assert from "node:assert/strict"
import { parse } from "csv-parse/sync"
import { onEachEngine, refused, type Staff, type TestPractice } from "#tests/people/practice.ts"
import { changePerson, createPerson, getPerson, setIdentifierSettings } from "#records/persons/contract.ts"
import { tables } from "#ground/kernel/scope.ts"
import { lend } from "#gate/runner/runner.ts"
import {
  getImport,
  getWrongRows,
  listImports,
  runImport,
  startImport,
  tryImport,
  undoImport,
  type Import,
} from "./contract.ts"
import { listMade } from "./made-rows.ts"
import { work } from "./work.ts"
import { workName } from "./work-name.ts"
import { withoutRights } from "#gate/access/access.ts"

const headings = "voornamen;voorvoegsel;achternaam;geboortedatum;postcode;email"
const csv = (...rows: string[]) => Buffer.from([headings, ...rows, ""].join("\r\n"))
const anna = "Anna;de;Vries;1-2-1985;1234 AB;anna@example.org"
const bea = "Bea;;Jansen;02/03/1990;;"
const wrong = "Cor;;;31-2-1985;;x"

type Ask = { mode?: "trial" | "run"; take?: "good" | "all"; takeDoubles?: boolean }

async function handIn(
  linde: TestPractice,
  staff: Staff,
  bytes: Uint8Array,
  { mode = "trial", ...ask }: Ask = {},
): Promise<Import> {
  const { id } = await staff.sends(startImport, { mode, ...ask }, { name: "relaties.csv", bytes })
  await linde.work()
  return staff.does(getImport, { id })
}

/** May see what a file tells: who may not see a field cannot import it. */
const importer = ["intake.run", "persons.see-contact", "persons.see-identifiers"]

const counts = ({ rows: { fresh, double, wrong: bad, handled, total } }: Import) => ({
  fresh,
  double,
  wrong: bad,
  handled,
  total,
})

type PersonTables = { persons: { id: string }; person_tokens: { person_id: string } }

async function peopleMade(linde: TestPractice): Promise<number> {
  return linde.look(async (at) => (await tables<PersonTables>(at).selectFrom("persons").select("id").execute()).length)
}

onEachEngine("a trial tells what every row would be, and makes nobody", async (aPractice) => {
  const linde = await aPractice()
  const staff = await linde.staff(...importer, "persons.read", "persons.write")
  await staff.does(createPerson, {
    name: { firstNames: "Anna", particle: "de", familyName: "Vries" },
    birth: { date: "1985-02-01" },
  })

  const tried = await handIn(linde, staff, csv(anna, bea, wrong, bea))

  assert.equal(tried.state, "tried")
  assert.deepEqual(tried.format, { kind: "csv", encoding: "utf-8", delimiter: ";" })
  assert.deepEqual(tried.columns, ["voornamen", "voorvoegsel", "achternaam", "geboortedatum", "postcode", "email"])
  assert.deepEqual(counts(tried), { fresh: 1, double: 2, wrong: 1, handled: 4, total: 4 })
  assert.deepEqual(tried.faults, [
    { row: 4, column: "achternaam", reason: "De achternaam ontbreekt." },
    { row: 4, column: "geboortedatum", reason: "Dit is geen datum. Schrijf bijvoorbeeld 31-12-1985." },
  ])
  assert.deepEqual(tried.may, { run: true, undo: false, fetchWrongRows: true })
  assert.equal(await peopleMade(linde), 1)
})

onEachEngine("the run makes the good rows, and the wrong ones come back with their reason", async (aPractice) => {
  const linde = await aPractice()
  const staff = await linde.staff(...importer, "persons.read")
  const { id } = await handIn(linde, staff, csv(anna, wrong, bea, "=cmd();;Smit;1-1-1980;99;"))

  await staff.does(runImport, { id, take: "good" })
  await linde.work()

  const done = await staff.does(getImport, { id })
  assert.equal(done.state, "done")
  assert.deepEqual(counts(done), { fresh: 2, double: 0, wrong: 2, handled: 4, total: 4 })
  assert.equal(await peopleMade(linde), 2)
  const file = await staff.fetches(getWrongRows, { id })
  const [head, first, second] = parse(file.bytes, { bom: true, delimiter: ";" }) as string[][]
  assert.deepEqual(head, [...headings.split(";"), "reden"])
  assert.deepEqual(first?.slice(0, 6), wrong.split(";"))
  assert.match(first?.[6] ?? "", /achternaam: De achternaam ontbreekt\. geboortedatum: /)
  assert.equal(second?.[0], "'=cmd()")
  assert.match(second?.[6] ?? "", /^postcode: /)
})

onEachEngine("the same file twice makes nobody twice, unless that is asked for", async (aPractice) => {
  const linde = await aPractice()
  const staff = await linde.staff(...importer)
  await handIn(linde, staff, csv(anna, bea), { mode: "run" })

  const again = await handIn(linde, staff, csv(anna, bea), { mode: "run" })
  assert.deepEqual(counts(again), { fresh: 0, double: 2, wrong: 0, handled: 2, total: 2 })
  assert.equal(await peopleMade(linde), 2)

  const allTheSame = await handIn(linde, staff, csv(anna, bea), { mode: "run", takeDoubles: true })
  assert.deepEqual(counts(allTheSame), { fresh: 2, double: 0, wrong: 0, handled: 2, total: 2 })
  assert.equal(await peopleMade(linde), 4)
})

onEachEngine("all or nothing takes nothing when one row is wrong", async (aPractice) => {
  const linde = await aPractice()
  const staff = await linde.staff(...importer)

  const failed = await handIn(linde, staff, csv(anna, bea, wrong), { mode: "run", take: "all" })
  assert.equal(failed.state, "failed")
  assert.match(failed.failure ?? "", /alles of niets/)
  assert.equal(failed.faults.length, 2)
  assert.equal(await peopleMade(linde), 0)

  const done = await handIn(linde, staff, csv(anna, bea), { mode: "run", take: "all" })
  assert.equal(done.state, "done")
  assert.equal(await peopleMade(linde), 2)
})

onEachEngine(
  "a number that was used before is refused at its row only; all or nothing takes everything back",
  async (aPractice) => {
    const linde = await aPractice()
    const staff = await linde.staff(...importer)
    const numbered = (...numbers: string[]) =>
      Buffer.from(["nummer;achternaam", ...numbers.map((number, nth) => `${number};Naam${nth}`)].join("\n"))
    const first = await handIn(linde, staff, numbered("X1", "X2"), { mode: "run" })
    await linde.change(async (at) => {
      // As after an erasure: the person is gone, the number stays used.
      await tables<PersonTables>(at).deleteFrom("person_tokens").execute()
    })

    const good = await handIn(linde, staff, numbered("Y1", "X1", "Y2"), { mode: "run" })
    assert.deepEqual(counts(good), { fresh: 2, double: 0, wrong: 1, handled: 3, total: 3 })
    assert.deepEqual(
      good.faults.map(({ row, column }) => [row, column]),
      [[3, "nummer"]],
    )

    const many = [...Array.from({ length: 600 }, (_, nth) => `Z${nth}`), "X2"]
    const none = await handIn(linde, staff, numbered(...many), { mode: "run", take: "all" })
    assert.equal(none.state, "failed")
    assert.equal(none.rows.fresh, 0)
    assert.equal(await peopleMade(linde), first.rows.fresh + 2)
  },
)

onEachEngine("columns are corrected by hand and tried again", async (aPractice) => {
  const linde = await aPractice()
  const staff = await linde.staff(...importer)
  const { id, ...first } = await handIn(linde, staff, Buffer.from("a,b\nAnna,de Vries\n"))
  assert.equal(first.state, "tried")
  assert.match(first.failure ?? "", /achternaam/)
  assert.equal(first.may.run, false)
  await assert.rejects(staff.does(runImport, { id }), refused("intake.not-tried"))
  await assert.rejects(staff.does(tryImport, { id, columns: ["achternaam"] }), refused("intake.columns-wrong"))

  await staff.does(tryImport, { id, columns: ["voornamen", "achternaam"] })
  await linde.work()

  const second = await staff.does(getImport, { id })
  assert.equal(second.failure, undefined)
  assert.equal(second.rows.fresh, 1)
  await staff.does(tryImport, { id, columns: ["achternaam", "achternaam"] })
  await linde.work()
  assert.match((await staff.does(getImport, { id })).failure ?? "", /twee kolommen/)
})

onEachEngine(
  "a BSN column is refused as a whole while the practice keeps no BSN, and checked when it does",
  async (aPractice) => {
    const linde = await aPractice()
    const staff = await linde.staff(...importer, "persons.manage-identifiers")
    const file = Buffer.from("achternaam;bsn\nVries;123456782\nJansen;123456789\n")

    const before = await handIn(linde, staff, file)
    assert.match(before.failure ?? "", /geen BSN/)

    await staff.does(setIdentifierSettings, { bsn: { kept: true, ground: "care" }, insz: { kept: false } })
    const after = await handIn(linde, staff, file, { mode: "run" })
    assert.deepEqual(counts(after), { fresh: 1, double: 0, wrong: 1, handled: 2, total: 2 })
    assert.deepEqual(
      after.faults.map(({ row, column }) => [row, column]),
      [[3, "bsn"]],
    )
    const again = await handIn(linde, staff, Buffer.from("achternaam;bsn\nAnders;1234.56.782\n"))
    assert.equal(again.rows.double, 1)
  },
)

onEachEngine("undo takes out whom nobody touched, and leaves the others", async (aPractice) => {
  const linde = await aPractice()
  const staff = await linde.staff(...importer, "persons.read", "persons.write")
  const { id } = await handIn(linde, staff, csv(anna, bea), { mode: "run" })
  const [touched] = await linde.look((at) => listMade(at, id, 0, 10))
  assert.ok(touched)
  const person = await staff.does(getPerson, { id: touched.person })
  await staff.does(changePerson, { id: person.id, version: person.version, note: "gebeld" })

  await staff.does(undoImport, { id })
  await linde.work()

  const undone = await staff.does(getImport, { id })
  assert.equal(undone.state, "undone")
  assert.equal(undone.rows.fresh, 1)
  assert.equal(await peopleMade(linde), 1)
  await assert.rejects(staff.does(undoImport, { id }), refused("intake.nothing-to-undo"))
  const again = await handIn(linde, staff, csv(anna, bea), { mode: "run" })
  assert.deepEqual(counts(again), { fresh: 1, double: 1, wrong: 0, handled: 2, total: 2 })
})

onEachEngine("a run that was broken off goes on where it was, without anybody twice", async (aPractice) => {
  const linde = await aPractice()
  const staff = await linde.staff(...importer)
  await linde.jobs.close()
  const rows = Array.from({ length: 1700 }, (_, nth) => `Anna;;Naam${nth};1-2-1985;;`)
  const { id } = await staff.sends(startImport, { mode: "run" }, { name: "veel.csv", bytes: csv(...rows) })

  // The program ends after two changes of the job, again and again, until it is through.
  for (let turn = 0; turn < 20; turn++) {
    const ending = new AbortController()
    let changes = 0
    const place = lend(linde.practice, {
      actor: { kind: "system", job: workName },
      language: "nl",
      ...withoutRights,
    })
    await work({
      ...place,
      signal: ending.signal,
      change: async (log, write) => {
        const result = await place.change(log, write)
        changes += 1
        if (changes === 2) ending.abort()
        return result
      },
    })
  }

  const done = await staff.does(getImport, { id })
  assert.equal(done.state, "done")
  assert.deepEqual(counts(done), { fresh: 1700, double: 0, wrong: 0, handled: 1700, total: 1700 })
  assert.equal(await peopleMade(linde), 1700)
})

onEachEngine("the file and what it told are removed a week after", async (aPractice) => {
  const linde = await aPractice()
  const staff = await linde.staff(...importer)
  const { id, fileKeptUntil } = await handIn(linde, staff, csv(anna, wrong), { mode: "run" })
  assert.equal(fileKeptUntil, "2026-11-29T09:00:00.000Z")

  linde.clock.advance({ days: 7, minutes: 1 })
  await linde.work()

  const old = await staff.does(getImport, { id })
  assert.deepEqual([old.headings, old.examples, old.faults, old.fileKeptUntil], [[], [], [], undefined])
  assert.deepEqual(counts(old), { fresh: 1, double: 0, wrong: 1, handled: 2, total: 2 })
  await assert.rejects(staff.fetches(getWrongRows, { id }), refused("intake.file-gone"))
})

onEachEngine("what cannot be read fails with a reason, and blocks nobody behind it", async (aPractice) => {
  const linde = await aPractice()
  const staff = await linde.staff(...importer)

  const unreadable = await handIn(linde, staff, Buffer.from([0x25, 0x50, 0x44, 0x46, 0]))
  linde.clock.advance({ seconds: 1 })
  const good = await handIn(linde, staff, csv(anna))

  assert.equal(unreadable.state, "failed")
  assert.match(unreadable.failure ?? "", /niet te lezen/)
  assert.equal(good.state, "tried")
  const listed = await staff.does(listImports, {})
  assert.deepEqual(
    listed.imports.map(({ state }) => state),
    ["tried", "failed"],
  )
})

onEachEngine("only who may import does, and never what is not there", async (aPractice) => {
  const linde = await aPractice()
  const staff = await linde.staff(...importer)
  const other = await linde.staff("persons.write")
  const { id } = await handIn(linde, staff, csv(anna))
  const elsewhere = await aPractice()
  const stranger = await elsewhere.staff(...importer)

  await assert.rejects(
    other.sends(startImport, { mode: "run" }, { name: "a.csv", bytes: csv(anna) }),
    refused("general.not-allowed"),
  )
  await assert.rejects(other.does(getImport, { id }), refused("general.not-allowed"))
  for (const act of [getImport, runImport, undoImport])
    await assert.rejects(stranger.does(act, { id }), refused("general.not-found"))
  await assert.rejects(stranger.fetches(getWrongRows, { id }), refused("general.not-found"))
  await assert.rejects(staff.does(undoImport, { id }), refused("intake.nothing-to-undo"))
  assert.equal(await peopleMade(linde), 0)
})

const numbered = Buffer.from(
  [
    "achternaam;geboortedatum;burgerservicenummer;telefoon",
    "Vries;1-2-1985;123456782;0612345678",
    ";1-2-1985;111222333;0612345678;x",
  ].join("\n"),
)

onEachEngine(
  "who may not see national numbers does not import them, and a trial does not tell who has one",
  async (aPractice) => {
    const linde = await aPractice()
    const boss = await linde.staff(...importer, "persons.manage-identifiers", "persons.write")
    const clerk = await linde.staff("intake.run", "persons.see-contact", "persons.see-identifiers:team")
    await boss.does(setIdentifierSettings, { bsn: { kept: true, ground: "care" }, insz: { kept: false } })
    await boss.does(createPerson, { name: { familyName: "Heel Anders" }, bsn: "123456782" })
    const before = await peopleMade(linde)

    const tried = await handIn(linde, clerk, numbered)
    assert.match(tried.failure ?? "", /BSN of INSZ/)
    assert.deepEqual(counts(tried), { fresh: 0, double: 0, wrong: 0, handled: 0, total: 2 })
    assert.deepEqual(
      tried.examples.map((row) => row[2]),
      ["", ""],
    )
    await assert.rejects(clerk.does(runImport, { id: tried.id }), refused("intake.not-tried"))
    await assert.rejects(
      clerk.does(tryImport, { id: tried.id, columns: ["achternaam", "geboortedatum", "bsn", "telefoon"] }),
      refused("intake.numbers-hidden"),
    )
    const run = await handIn(linde, clerk, numbered, { mode: "run" })
    assert.deepEqual([run.state, await peopleMade(linde)], ["failed", before])

    await clerk.does(tryImport, { id: tried.id, columns: ["achternaam", "geboortedatum", null, "telefoon"] })
    await linde.work()
    const without = await clerk.does(getImport, { id: tried.id })
    assert.deepEqual(counts(without), { fresh: 1, double: 0, wrong: 1, handled: 2, total: 2 })
    assert.equal(JSON.stringify(without).includes("123456782"), false)
  },
)

onEachEngine("what a colleague's import holds of hidden fields stays hidden", async (aPractice) => {
  const linde = await aPractice()
  const boss = await linde.staff(...importer, "persons.manage-identifiers")
  const clerk = await linde.staff("intake.run")
  await boss.does(setIdentifierSettings, { bsn: { kept: true, ground: "care" }, insz: { kept: false } })
  const { id, examples } = await handIn(linde, boss, numbered)
  assert.equal(JSON.stringify(examples).includes("123456782"), true)

  const seen = await clerk.does(getImport, { id })
  const file = await clerk.fetches(getWrongRows, { id })

  assert.deepEqual(seen.examples, [
    ["Vries", "1-2-1985", "", ""],
    ["", "1-2-1985", "", ""],
  ])
  assert.deepEqual(
    parse(file.bytes, { bom: true, delimiter: ";" }).map((row) => row.slice(0, 2)),
    [
      ["achternaam", "geboortedatum"],
      ["", "1-2-1985"],
    ],
  )
  assert.doesNotMatch(file.bytes.toString(), /111222333|0612345678|burgerservicenummer|telefoon/)
  await assert.rejects(clerk.does(runImport, { id }), refused("intake.numbers-hidden"))
})
