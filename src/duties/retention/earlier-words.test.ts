import assert from "node:assert/strict"
import { tables } from "#ground/kernel/scope.ts"
import { keep, policyOn } from "#tests/people/kinds.ts"
import { onEachEngine } from "#tests/people/practice.ts"
import { everyRight } from "#tests/people/two-files.ts"
import { listPolicies } from "./contract.ts"

type Kept = { retention_policies: { id: string; sealed: Uint8Array } }

onEachEngine("a policy that was kept under earlier words is read in those of now", async (aPractice) => {
  const linde = await aPractice()
  const desk = await everyRight(linde)
  const { id } = await keep(desk, policyOn("task"))
  await linde.change(async (at) => {
    const place = { table: "retention_policies", row: id }
    const rows = tables<Kept>(at)
    const { sealed } = await rows
      .selectFrom("retention_policies")
      .selectAll()
      .where("id", "=", id)
      .executeTakeFirstOrThrow()
    const earlier = {
      ...at.keys.practice.open<object>(place, sealed),
      about: { kind: "holding", holding: "task" },
    }
    const resealed = at.keys.practice.seal(place, earlier)
    await rows.updateTable("retention_policies").set({ sealed: resealed }).where("id", "=", id).execute()
    at.memory.forget("retention policies")
  })
  const { policies } = await desk.does(listPolicies, {})
  assert.deepEqual(policies.find((one) => one.id === id)?.about, { kind: "data-kind", dataKind: "task" })
})
