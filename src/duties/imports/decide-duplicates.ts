import { change } from "#ground/kernel/operation.ts"
import { refuse } from "#ground/kernel/refusal.ts"
import { mayWithPersons } from "#records/persons/persons.ts"
import { asShown } from "./as-shown.ts"
import { decideDuplicates as act } from "./contract.ts"
import { changeDuplicates } from "./duplicate-rows.ts"
import type { Decision } from "./duplicates.ts"
import { may } from "./permissions.ts"
import { isAtWork } from "./record.ts"
import { getImportRecord, updateImport } from "./rows.ts"

export const decideDuplicates = change(act, {
  needs: may["intake.run"],
  logs: {
    event: "intake.doubles-decided",
    action: "U",
    object: "import",
    of: ({ id, decisions }) => ({ thing: id, count: decisions.length }),
  },
  run: async (at, { id, decisions, otherwise }) => {
    const seen = await getImportRecord(at, id)
    if (isAtWork(seen)) throw refuse("imports.busy")
    if (seen.state !== "tried") throw refuse("imports.not-tried")
    const chosen = decisions.flatMap(({ person }) => person ?? [])
    const writable = await at.mayWith(mayWithPersons["persons.write"], chosen)
    if (chosen.some((person) => !writable.has(person))) throw refuse("general.not-found")
    const byLine = new Map(decisions.map(({ row, decide, person }): [number, Decision] => [row, { decide, person }]))
    await changeDuplicates(at, id, (duplicate) => {
      const decision = byLine.get(duplicate.line)
      // Who chooses for all takes back what was chosen for one before.
      if (decision === undefined) return otherwise === undefined ? undefined : { ...duplicate, decision: undefined }
      if (decision.person !== undefined && !duplicate.candidates.includes(decision.person))
        throw refuse("general.not-found")
      return { ...duplicate, decision }
    })
    const content = { ...seen.content, duplicates: otherwise ?? seen.content.duplicates }
    return asShown(at, await updateImport(at, seen, { content }))
  },
})
