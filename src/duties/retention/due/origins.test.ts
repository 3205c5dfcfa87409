import assert from "node:assert/strict"
import { anna, bea, csv, handIn } from "#tests/people/imports.ts"
import { end, keep, noticeOf, pass, policyOn } from "#tests/people/kinds.ts"
import { dump } from "#tests/people/differences.ts"
import { onEachEngine } from "#tests/people/practice.ts"
import { everyRight } from "#tests/people/two-files.ts"
import { getImport } from "#duties/imports/contract.ts"
import { endHold, setHold } from "#records/holds/contract.ts"
import { searchPersons } from "#records/search/contract.ts"

onEachEngine("the file of an import goes with the last whose origin goes, and not before", async (aPractice) => {
  const linde = await aPractice()
  const desk = await everyRight(linde)
  const { id } = await handIn(linde, desk, csv(anna, bea), { mode: "run" })
  const [held] = (await desk.does(searchPersons, { query: "Jansen" })).persons
  const hold = await desk.does(setHold, { person: held?.id, ground: "claim", note: "brief" })
  const origins = async () => (await dump(linde)).get("import_persons")?.map((row) => row["person_id"])
  const file = async () => {
    const { fileName, examples } = await desk.does(getImport, { id })
    return [fileName, examples.length > 0]
  }
  const { name } = await keep(desk, policyOn("imported", { term: { days: 1 } }))
  await pass(linde, 2)
  const notice = await noticeOf(desk, name)

  assert.equal(await end(linde, desk, notice.id), 1)
  assert.deepEqual(await origins(), [held?.id])
  assert.deepEqual(await file(), ["relaties.csv", true])

  await desk.does(endHold, { id: hold.id, reason: "betaald" })
  assert.equal(await end(linde, desk, notice.id), 1)
  assert.deepEqual(await origins(), [])
  assert.deepEqual(await file(), ["(naam gewist)", false])
  assert.equal((await desk.does(searchPersons, {})).total, 2)
})
