import assert from "node:assert/strict"
import { closedYear, manages, people, saved, twoYears } from "#tests/people/policies.ts"
import { onEachEngine } from "#tests/people/practice.ts"
import { getProof } from "#duties/retention/contract.ts"

onEachEngine("the proof says what is overdue, held and under no policy", async (aPractice) => {
  const linde = await aPractice()
  const boss = await linde.staff(...manages)
  await people(boss)
  const none = await boss.does(getProof, {})
  assert.deepEqual(
    [none.total, none.uncovered, none.overdue.persons],
    [{ persons: 4, dossiers: 1 }, { persons: 4, dossiers: 1 }, 0],
  )
  const { id } = await saved(boss, twoYears)
  await saved(boss, { ...closedYear, term: { years: 2, months: 6 } })

  const proof = await boss.does(getProof, {})

  assert.deepEqual(
    [proof.overdue, proof.coming],
    [
      { persons: 2, dossiers: 0 },
      { persons: 1, dossiers: 1 },
    ],
  )
  assert.deepEqual(proof.byPolicy, [{ id, name: "Zonder dossier", persons: 2, dossiers: 0 }])
  assert.deepEqual(proof.uncoveredBy, [{ count: 1 }], "whose dossier is closed")
  await linde.work()
  const { history } = await boss.does(getProof, {})
  assert.deepEqual(history, [
    {
      month: "2026-11",
      coming: proof.coming,
      overdue: proof.overdue,
      held: { persons: 0, dossiers: 0 },
      uncovered: { persons: 1, dossiers: 0 },
    },
  ])
})
