import assert from "node:assert/strict"
import { onEachEngine, refused } from "#tests/people/practice.ts"
import { aWorkplace } from "#tests/people/workplace.ts"
import { anna, bea, counts, csv, handIn, importer, peopleMade, wrong } from "#tests/people/imports.ts"
import { changePerson, getPerson } from "#records/persons/contract.ts"
import { staff as staffAudience } from "#gate/accounts/accounts.ts"
import { lend } from "#gate/runner/runner.ts"
import { withoutRights } from "#gate/access/access.ts"
import { getImport, getWrongRows, startImport, undoImport } from "./contract.ts"
import { listMade } from "./made-rows.ts"
import { work } from "./work.ts"
import { workName } from "./work-name.ts"

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
  await assert.rejects(staff.does(undoImport, { id }), refused("imports.nothing-to-undo"))
  const again = await handIn(linde, staff, csv(anna, bea), { mode: "run" })
  assert.deepEqual(counts(again), { fresh: 1, duplicate: 1, wrong: 0, handled: 2, total: 2 })
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
      audience: staffAudience,
      ...withoutRights,
    })
    await work({
      ...aWorkplace(linde),
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
  assert.deepEqual(counts(done), { fresh: 1700, duplicate: 0, wrong: 0, handled: 1700, total: 1700 })
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
  assert.deepEqual(counts(old), { fresh: 1, duplicate: 0, wrong: 1, handled: 2, total: 2 })
  await assert.rejects(staff.fetches(getWrongRows, { id }), refused("imports.file-gone"))
})
