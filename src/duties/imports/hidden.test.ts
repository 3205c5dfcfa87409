import assert from "node:assert/strict"
import { parse } from "csv-parse/sync"
import { onEachEngine, refused } from "#tests/people/practice.ts"
import { counts, handIn, importer, peopleMade } from "#tests/people/imports.ts"
import { createPerson, setIdentifierSettings } from "#records/persons/contract.ts"
import { getImport, getWrongRows, runImport, tryImport, undoImport } from "./contract.ts"

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
    assert.deepEqual(counts(tried), { fresh: 0, duplicate: 0, wrong: 0, handled: 0, total: 2 })
    assert.deepEqual(
      tried.examples.map((row) => row[2]),
      ["", ""],
    )
    await assert.rejects(clerk.does(runImport, { id: tried.id }), refused("imports.not-tried"))
    await assert.rejects(
      clerk.does(tryImport, { id: tried.id, columns: ["achternaam", "geboortedatum", "bsn", "telefoon"] }),
      refused("imports.numbers-hidden"),
    )
    const run = await handIn(linde, clerk, numbered, { mode: "run" })
    assert.deepEqual([run.state, await peopleMade(linde)], ["failed", before])

    await clerk.does(tryImport, { id: tried.id, columns: ["achternaam", "geboortedatum", null, "telefoon"] })
    await linde.work()
    const without = await clerk.does(getImport, { id: tried.id })
    assert.deepEqual(counts(without), { fresh: 1, duplicate: 0, wrong: 1, handled: 2, total: 2 })
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
  await assert.rejects(clerk.does(runImport, { id }), refused("imports.numbers-hidden"))
})

onEachEngine("who may not see what an import brought in does not take it out again", async (aPractice) => {
  const linde = await aPractice()
  const boss = await linde.staff(...importer, "persons.manage-identifiers", "persons.read")
  const clerk = await linde.staff("intake.run", "persons.see-contact")
  await boss.does(setIdentifierSettings, { bsn: { kept: true, ground: "care" }, insz: { kept: false } })
  const { id } = await handIn(linde, boss, numbered, { mode: "run" })
  const before = await peopleMade(linde)
  assert.equal(before, 1)

  assert.deepEqual((await boss.does(getImport, { id })).may.undo, true)
  assert.deepEqual((await clerk.does(getImport, { id })).may.undo, false)
  await assert.rejects(clerk.does(undoImport, { id }), refused("imports.undo-hidden"))
  await linde.work()
  assert.equal(await peopleMade(linde), before)

  await boss.does(undoImport, { id })
  await linde.work()
  assert.equal(await peopleMade(linde), 0)
})

onEachEngine("who may not import a field is not offered it, for each column of it", async (aPractice) => {
  const linde = await aPractice()
  const clerk = await linde.staff("intake.run", "persons.see-contact", "persons.see-identifiers:own")
  const { barred, leaveOut } = await handIn(linde, clerk, numbered)

  assert.deepEqual(barred, ["bsn", "insz", "verzekeraar", "uzovi", "polisnummer"])
  assert.deepEqual(
    leaveOut.map(({ heading }) => heading),
    ["burgerservicenummer"],
  )
})
