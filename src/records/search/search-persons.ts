import type { PersonId } from "#ground/kernel/ids.ts"
import { look } from "#ground/kernel/operation.ts"
import { refuse } from "#ground/kernel/refusal.ts"
import { mayWithDossiers, personsWithDossier } from "#records/dossiers/dossiers.ts"
import type { Look } from "#ground/kernel/scope.ts"
import { findPersons, mayWithPersons, meantBy, personLines, type PersonHits } from "#records/persons/persons.ts"
import { searchPersons as act } from "./contract.ts"

/** So many are named of those whom a filter leaves out. */
const named = 3

/** Whom the words alone would find, and the filters do not. */
async function hiddenFrom(at: Look, query: string, { found, byDossier }: FoundPersons) {
  const left = byDossier ? await leftByDossier(at, query, found) : found.leftOut()
  return { total: left.length, persons: [...(await personLines(at, left.slice(0, named)))] }
}

type FoundPersons = { readonly found: PersonHits; readonly byDossier: boolean }

/** What dossiers know is not among the words: without it they are looked for once more. */
async function leftByDossier(at: Look, query: string, found: PersonHits): Promise<readonly PersonId[]> {
  const all = await findPersons(at, { query, state: "any" })
  const shown = new Set(found.slice(0, found.total))
  return all.slice(0, all.total).filter((id) => !shown.has(id))
}

export const searchPersons = look(act, {
  needs: mayWithPersons["persons.read"],
  logs: {
    event: "persons.searched",
    action: "R",
    object: "person",
    of: (_input, found) => ({ count: found && found.persons.length + (found.hidden?.persons.length ?? 0) }),
  },
  run: async (at, { dossierType, responsible, page, size, ...question }) => {
    const byDossier = dossierType !== undefined || responsible !== undefined
    if (byDossier && !at.may(mayWithDossiers["dossiers.read"])) throw refuse("general.not-allowed")
    const among = byDossier
      ? personsWithDossier(at.within(mayWithDossiers["dossiers.read"]), dossierType, responsible)
      : undefined
    if (byDossier) at.used(mayWithDossiers["dossiers.read"])
    const found = await findPersons(at, { ...question, among })
    const persons = await personLines(at, found.slice((page - 1) * size, size))
    const answer = { total: found.total, page, size, persons: [...persons] }
    if (question.query === undefined || question.query === "") return answer
    const hidden = await hiddenFrom(at, question.query, { found, byDossier })
    if (hidden.total > 0) return { ...answer, hidden }
    const meant = found.total === 0 ? await meantBy(at, question.query) : undefined
    return meant === undefined ? answer : { ...answer, meant }
  },
})
