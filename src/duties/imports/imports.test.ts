import assert from "node:assert/strict"
import { parse } from "csv-parse/sync"
import { onEachEngine, refused } from "#tests/people/practice.ts"
import {
  anna,
  bea,
  counts,
  csv,
  handIn,
  headings,
  importer,
  peopleMade,
  type PersonTables,
  wrong,
} from "#tests/people/imports.ts"
import { createPerson } from "#records/persons/contract.ts"
import { tables } from "#ground/kernel/scope.ts"
import { getImport, getWrongRows, listImports, runImport, startImport, undoImport } from "./contract.ts"

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
  assert.deepEqual(counts(tried), { fresh: 1, duplicate: 2, wrong: 1, handled: 4, total: 4 })
  assert.deepEqual(tried.faults, [
    { row: 4, column: "achternaam", reason: "De achternaam ontbreekt." },
    { row: 4, column: "geboortedatum", reason: "Deze datum bestaat niet." },
    { row: 4, column: "email", reason: "Dit is geen e-mailadres." },
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
  assert.deepEqual(counts(done), { fresh: 2, duplicate: 0, wrong: 2, handled: 4, total: 4 })
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
  assert.deepEqual(counts(again), { fresh: 0, duplicate: 2, wrong: 0, handled: 2, total: 2 })
  assert.equal(await peopleMade(linde), 2)

  const allTheSame = await handIn(linde, staff, csv(anna, bea), { mode: "run", takeDuplicates: true })
  assert.deepEqual(counts(allTheSame), { fresh: 2, duplicate: 0, wrong: 0, handled: 2, total: 2 })
  assert.equal(await peopleMade(linde), 4)
})

onEachEngine("all or nothing takes nothing when one row is wrong", async (aPractice) => {
  const linde = await aPractice()
  const staff = await linde.staff(...importer)

  const failed = await handIn(linde, staff, csv(anna, bea, wrong), { mode: "run", take: "all" })
  assert.equal(failed.state, "failed")
  assert.match(failed.failure ?? "", /alles of niets/)
  assert.equal(failed.faults.length, 3)
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
    assert.deepEqual(counts(good), { fresh: 2, duplicate: 0, wrong: 1, handled: 3, total: 3 })
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
  await assert.rejects(staff.does(undoImport, { id }), refused("imports.nothing-to-undo"))
  assert.equal(await peopleMade(linde), 0)
})
