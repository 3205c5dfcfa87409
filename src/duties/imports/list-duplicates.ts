import { look } from "#ground/kernel/operation.ts"
import type { Look } from "#ground/kernel/scope.ts"
import type { TextKey } from "#ground/words/words.ts"
import { fullName, mayWithPersons, personLines } from "#records/persons/persons.ts"
import { type ImportDuplicate, listDuplicates as act } from "./contract.ts"
import { listDuplicateChunks } from "./duplicate-rows.ts"
import { type Duplicate, type DuplicateOutcome, targetOf } from "./duplicates.ts"
import { hiddenFields } from "./hidden.ts"
import { may } from "./permissions.ts"
import { getImportRecord } from "./rows.ts"

export const listDuplicates = look(act, {
  needs: may["intake.run"],
  logs: {
    event: "intake.doubles-listed",
    action: "R",
    object: "import",
    of: ({ id }, output) => ({ thing: id, count: output?.duplicates.length }),
  },
  run: async (at, { id, page, size }) => {
    const record = await getImportRecord(at, id)
    const otherwise = record.content.duplicates ?? (record.takeDuplicates ? "new" : "skip")
    const from = (page - 1) * size
    const some: Duplicate[] = []
    const counts = { merge: 0, skip: 0, new: 0 }
    let total = 0
    for await (const chunk of listDuplicateChunks(at, id)) {
      some.push(...chunk.slice(Math.max(0, from - total), Math.max(0, from + size - total)))
      total += chunk.length
      for (const { decision } of chunk) counts[decision?.decide ?? otherwise] += 1
    }
    return { duplicates: await asShownDuplicates(at, some, otherwise), total, counts }
  },
})

/** Each duplicate beside whom it may be: those whom this reader may see, and how many there are beside them. */
async function asShownDuplicates(
  at: Look,
  duplicates: readonly Duplicate[],
  otherwise: ImportDuplicate["decide"],
): Promise<ImportDuplicate[]> {
  const ids = [...new Set(duplicates.flatMap(({ candidates }) => candidates.slice(0, 20)))]
  const lines = new Map(
    (await personLines(at.within(mayWithPersons["persons.read"]), ids)).map((line) => [line.id, line]),
  )
  const writable = await at.mayWith(mayWithPersons["persons.write"], ids)
  const showsCity = !hiddenFields(at).includes("plaats")
  return duplicates.map((duplicate) => {
    const { line, row, candidates, twin, decision, outcome } = duplicate
    const seen = candidates.flatMap((id) => lines.get(id) ?? [])
    const target = targetOf(duplicate)
    return {
      row: line,
      fullName: fullName(row.name),
      ...(row.number === undefined ? {} : { number: row.number }),
      ...(row.birthDate === undefined ? {} : { birthDate: row.birthDate }),
      ...(row.city === undefined || !showsCity ? {} : { city: row.city }),
      twin: twin ?? null,
      candidates: seen.map((one) => ({ ...one, mayFill: writable.has(one.id) })),
      unseen: candidates.length - seen.length,
      decide: decision?.decide ?? otherwise,
      ...(target === undefined ? {} : { person: target }),
      ...(outcome === undefined ? {} : { outcome: told(at, outcome) }),
    }
  })
}

function told(at: Look, outcome: DuplicateOutcome): NonNullable<ImportDuplicate["outcome"]> {
  if (outcome.kind === "refused")
    return { kind: outcome.kind, filled: [], kept: [], reason: at.say(`refusal.${outcome.code}`) }
  if (outcome.kind !== "merged") return { kind: outcome.kind, filled: [], kept: [] }
  const names = (paths: readonly string[]) => [...new Set(paths.map((path) => nameOf(at, path)))]
  return {
    kind: outcome.isUndone === true ? "undone" : "merged",
    filled: names(Object.keys(outcome.filled.values)),
    kept: names(outcome.filled.kept),
  }
}

/** What a field is called on the person's page. */
function nameOf(at: Look, path: string): string {
  if (path === "bsn" || path === "insz") return path.toUpperCase()
  const key = path.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)
  const keys = [`field.person.${key}`, `field.person.${key.slice(key.indexOf(".") + 1)}`]
  const known = keys.find((one): one is TextKey => at.program.words.has(one))
  return known === undefined ? path : at.say(known)
}
