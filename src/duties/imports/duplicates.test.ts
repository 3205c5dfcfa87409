import assert from "node:assert/strict"
import { onEachEngine, refused } from "#tests/people/practice.ts"
import { anna, bea, counts, csv, handIn, importer, peopleMade } from "#tests/people/imports.ts"
import { changePerson, createPerson, getPerson } from "#records/persons/contract.ts"
import { decideDuplicates, getImport, listDuplicates, runImport, undoImport } from "./contract.ts"

const writer = [...importer, "persons.read", "persons.write"]
const vries = { name: { firstNames: "Anna", particle: "de", familyName: "Vries" }, birth: { date: "1985-02-01" } }
const rich = "Anna;de;Vries;1-2-1985;1234 AB;nieuw@example.org"

onEachEngine(
  "every possible duplicate is listed by name beside whom it may be, for who may see them",
  async (aPractice) => {
    const linde = await aPractice()
    const staff = await linde.staff(...writer)
    const reader = await linde.staff(...importer)
    const known = await staff.does(createPerson, vries)

    const { id } = await handIn(linde, staff, csv(anna, bea, bea))
    const { duplicates, total } = await staff.does(listDuplicates, { id })

    assert.equal(total, 2)
    assert.deepEqual(
      duplicates.map(({ row, fullName, birthDate, twin, decide, candidates, unseen }) => [
        row,
        fullName,
        birthDate,
        twin,
        decide,
        candidates.map((one) => [one.id, one.fullName, one.birthDate, one.mayFill]),
        unseen,
      ]),
      [
        [2, "Anna de Vries", "1985-02-01", null, "skip", [[known.id, "Anna de Vries", "1985-02-01", true]], 0],
        [4, "Bea Jansen", "1990-03-02", 3, "skip", [], 0],
      ],
    )
    const hidden = await reader.does(listDuplicates, { id })
    assert.deepEqual([hidden.duplicates[0]?.candidates, hidden.duplicates[0]?.unseen], [[], 1])
    assert.equal((await staff.does(listDuplicates, { id, page: 2, size: 1 })).duplicates[0]?.row, 4)
  },
)

onEachEngine("the same person is filled up and never written over, and the undo takes that back", async (aPractice) => {
  const linde = await aPractice()
  const staff = await linde.staff(...writer)
  const known = await staff.does(createPerson, {
    ...vries,
    emails: [{ kind: "private", address: "oud@example.org" }],
    note: "oud",
  })
  const { id } = await handIn(linde, staff, csv(rich, bea))

  await staff.does(decideDuplicates, { id, decisions: [{ row: 2, decide: "merge", person: known.id }] })
  await staff.does(runImport, { id })
  await linde.work()

  const done = await staff.does(getImport, { id })
  assert.deepEqual([counts(done), done.rows.merged], [{ fresh: 1, duplicate: 0, wrong: 0, handled: 2, total: 2 }, 1])
  const filled = await staff.does(getPerson, { id: known.id })
  assert.equal(filled.addresses?.[0]?.postcode, "1234 AB")
  assert.deepEqual([filled.emails?.map(({ address }) => address), filled.note], [["oud@example.org"], "oud"])
  const { duplicates } = await staff.does(listDuplicates, { id })
  assert.deepEqual(duplicates[0]?.outcome, { kind: "merged", filled: ["Adressen"], kept: ["E-mailadressen"] })

  await staff.does(undoImport, { id })
  await linde.work()
  const back = await staff.does(getPerson, { id: known.id })
  assert.deepEqual([back.addresses, back.emails?.length, back.note], [[], 1, "oud"])
  assert.equal(await peopleMade(linde), 1)
  const undone = await staff.does(getImport, { id })
  assert.deepEqual([undone.state, undone.rows.merged, undone.rows.fresh], ["undone", 0, 0])
})

onEachEngine("what was changed after it was filled in stays when the import is undone", async (aPractice) => {
  const linde = await aPractice()
  const staff = await linde.staff(...writer)
  const known = await staff.does(createPerson, vries)
  const { id } = await handIn(linde, staff, csv(rich))
  await staff.does(decideDuplicates, { id, otherwise: "merge" })
  await staff.does(runImport, { id })
  await linde.work()
  const { version } = await staff.does(getPerson, { id: known.id })
  await staff.does(changePerson, { id: known.id, version, emails: [{ kind: "private", address: "later@example.org" }] })

  await staff.does(undoImport, { id })
  await linde.work()

  const back = await staff.does(getPerson, { id: known.id })
  assert.deepEqual([back.addresses, back.emails?.map(({ address }) => address)], [[], ["later@example.org"]])
  assert.equal((await staff.does(getImport, { id })).rows.merged, 1)
})

onEachEngine(
  "a row that stands twice in a file fills up the first, skips or is new, each as decided",
  async (aPractice) => {
    const linde = await aPractice()
    const staff = await linde.staff(...writer)
    const bare = "Anna;de;Vries;1-2-1985;;"
    const { id } = await handIn(linde, staff, csv(bare, rich, bea, bea, bea))

    await staff.does(decideDuplicates, {
      id,
      otherwise: "new",
      decisions: [
        { row: 3, decide: "merge" },
        { row: 5, decide: "skip" },
      ],
    })
    await staff.does(runImport, { id })
    await linde.work()

    const done = await staff.does(getImport, { id })
    assert.deepEqual([counts(done), done.rows.merged], [{ fresh: 3, duplicate: 1, wrong: 0, handled: 5, total: 5 }, 1])
    const { duplicates } = await staff.does(listDuplicates, { id })
    assert.deepEqual(
      duplicates.map(({ row, outcome }) => [row, outcome?.kind]),
      [
        [3, "merged"],
        [5, "skipped"],
        [6, "made"],
      ],
    )
    await staff.does(undoImport, { id })
    await linde.work()
    assert.equal(await peopleMade(linde), 0)
  },
)

onEachEngine(
  "nobody is filled up by who may not change them, nor in somebody's name who is none of whom it may be",
  async (aPractice) => {
    const linde = await aPractice()
    const staff = await linde.staff(...writer)
    const reader = await linde.staff(...importer, "persons.read")
    const known = await staff.does(createPerson, vries)
    const other = await staff.does(createPerson, { name: { familyName: "Anders" } })
    const { id } = await handIn(linde, staff, csv(rich))

    await assert.rejects(
      reader.does(decideDuplicates, { id, decisions: [{ row: 2, decide: "merge", person: known.id }] }),
      refused("general.not-found"),
    )
    await assert.rejects(
      staff.does(decideDuplicates, { id, decisions: [{ row: 2, decide: "merge", person: other.id }] }),
      refused("general.not-found"),
    )
    await staff.does(decideDuplicates, { id, otherwise: "merge" })
    await reader.does(runImport, { id })
    await linde.work()

    assert.deepEqual((await staff.does(getPerson, { id: known.id })).addresses, [])
    assert.equal((await staff.does(listDuplicates, { id })).duplicates[0]?.outcome?.kind, "skipped")
  },
)
