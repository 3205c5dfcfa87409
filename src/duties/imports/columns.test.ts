import assert from "node:assert/strict"
import { onEachEngine, refused } from "#tests/people/practice.ts"
import { counts, handIn, importer } from "#tests/people/imports.ts"
import { setIdentifierSettings } from "#records/persons/contract.ts"
import { getImport, runImport, tryImport } from "./contract.ts"

onEachEngine("columns are corrected by hand and tried again", async (aPractice) => {
  const linde = await aPractice()
  const staff = await linde.staff(...importer)
  const { id, ...first } = await handIn(linde, staff, Buffer.from("a,b\nAnna,de Vries\n"))
  assert.equal(first.state, "tried")
  assert.match(first.failure ?? "", /achternaam/)
  assert.equal(first.may.run, false)
  await assert.rejects(staff.does(runImport, { id }), refused("imports.not-tried"))
  await assert.rejects(staff.does(tryImport, { id, columns: ["achternaam"] }), refused("imports.columns-wrong"))

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
    assert.deepEqual(counts(after), { fresh: 1, duplicate: 0, wrong: 1, handled: 2, total: 2 })
    assert.deepEqual(
      after.faults.map(({ row, column }) => [row, column]),
      [[3, "bsn"]],
    )
    const again = await handIn(linde, staff, Buffer.from("achternaam;bsn\nAnders;1234.56.782\n"))
    assert.equal(again.rows.duplicate, 1)
  },
)
