import assert from "node:assert/strict"
import { globSync, readFileSync } from "node:fs"
import { join } from "node:path"
import { after, test } from "node:test"
import type { PersonId } from "#ground/kernel/ids.ts"
import { verifyChain } from "#gate/audit/audit.ts"
import { listPersonIds } from "#records/persons/persons.ts"
import { allRooms } from "#main/rooms.ts"
import { aMachine, destinationIn, operator, restoreTo, withPracticeOf } from "#tests/people/backups.ts"
import { endAll, testDatabase } from "#tests/people/postgres.ts"
import { type FrozenArchive, heldOn, type OpenedItem } from "#tests/people/whole.ts"

after(endAll)

const rooms = allRooms

/** A practice from before there were proofs gets them when it is first opened, and the log says so. */
const linesOfAdopting = 1

/** What is known now with what was known then in it, however deep. */
function together(now: unknown, then: unknown): unknown {
  if (Array.isArray(now) && Array.isArray(then)) return then.map((each, nth) => together(now[nth], each))
  if (typeof now !== "object" || typeof then !== "object" || now === null || then === null) return then
  const known: Readonly<Record<string, unknown>> = { ...now }
  return {
    ...now,
    ...Object.fromEntries(Object.entries(then).map(([name, value]) => [name, together(known[name], value)])),
  }
}

/** All that was known of a thing must still be; a later program may know more of it. */
function assertWhole(now: readonly OpenedItem[], then: readonly OpenedItem[]): void {
  const found = new Map(now.map((thing) => [`${thing.kind} ${thing.id}`, thing]))
  assert.equal(now.length, then.length)
  for (const { kind, id, values, ...thing } of then) {
    const { values: known = {}, ...same } = found.get(`${kind} ${id}`) ?? {}
    assert.deepEqual(same, { kind, id, ...thing })
    assert.deepEqual(together(known, values), known, `${kind} ${id}`)
  }
}

for (const name of globSync("backup-*", { cwd: import.meta.dirname }))
  for (const kind of ["sqlite", "postgres"] as const)
    test(`what the program of ${name.replace("backup-", "")} saved comes back whole (${kind})`, async () => {
      const folder = join(import.meta.dirname, name)
      const frozen = JSON.parse(readFileSync(join(folder, "whole.json"), "utf8")) as FrozenArchive
      const { slug, passphrase } = frozen
      const machine = await aMachine({ rooms }, kind === "sqlite" ? { kind } : { kind, url: await testDatabase() })
      const restored = await restoreTo(machine, { rooms, practice: { ref: { slug } } }, destinationIn(folder), {
        passphrase,
      })
      const persons = Object.keys(frozen.held) as PersonId[]
      assert.equal(restored.persons, persons.length)
      await withPracticeOf(machine, slug, async (practice) => {
        assert.deepEqual((await practice.look(operator(rooms), listPersonIds)).toSorted(), persons.toSorted())
        for (const person of persons) assertWhole(await heldOn({ rooms }, practice, person), frozen.held[person] ?? [])
        const verdict = await verifyChain(practice.store, practice.keys.chain)
        assert.deepEqual([verdict.whole, verdict.whole && verdict.lines], [true, frozen.log + linesOfAdopting])
      })
      await machine.practices.close()
    })
