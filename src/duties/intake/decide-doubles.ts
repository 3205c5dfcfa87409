import { change } from "#ground/kernel/operation.ts"
import { refuse } from "#ground/kernel/refusal.ts"
import { mayWithPersons } from "#records/persons/persons.ts"
import { asShown } from "./as-shown.ts"
import { decideDoubles as act } from "./contract.ts"
import { changeDoubles } from "./double-rows.ts"
import type { Decision } from "./doubles.ts"
import { may } from "./policy.ts"
import { isAtWork } from "./record.ts"
import { getImportRecord, updateImport } from "./rows.ts"

export const decideDoubles = change(act, {
  needs: may["intake.run"],
  logs: {
    event: "intake.doubles-decided",
    action: "U",
    object: "import",
    of: ({ id, decisions }) => ({ thing: id, count: decisions.length }),
  },
  run: async (at, { id, decisions, otherwise }) => {
    const seen = await getImportRecord(at, id)
    if (isAtWork(seen)) throw refuse("intake.busy")
    if (seen.state !== "tried") throw refuse("intake.not-tried")
    const chosen = decisions.flatMap(({ person }) => person ?? [])
    const writable = await at.mayWith(mayWithPersons["persons.write"], chosen)
    if (chosen.some((person) => !writable.has(person))) throw refuse("general.not-found")
    const byLine = new Map(decisions.map(({ row, decide, person }): [number, Decision] => [row, { decide, person }]))
    await changeDoubles(at, id, (double) => {
      const decision = byLine.get(double.line)
      // Who chooses for all takes back what was chosen for one before.
      if (decision === undefined) return otherwise === undefined ? undefined : { ...double, decision: undefined }
      if (decision.person !== undefined && !double.candidates.includes(decision.person))
        throw refuse("general.not-found")
      return { ...double, decision }
    })
    const content = { ...seen.content, doubles: otherwise ?? seen.content.doubles }
    return asShown(at, await updateImport(at, seen, { content }))
  },
})
