import type { OwnDossier } from "#ground/kernel/ending.ts"
import type { DossierId, PersonId } from "#ground/kernel/ids.ts"
import { inPortions } from "#ground/kernel/portions.ts"
import { type Look, tables } from "#ground/kernel/scope.ts"
import type { TablesOf } from "#ground/kernel/table.ts"
import { given } from "#ground/store/prepared.ts"
import type { dossierTable, partyTable } from "./tables.ts"

type Tables = TablesOf<typeof dossierTable | typeof partyTable>

/** Whose dossiers these are; those that are not there (any more) are left out. */
export async function ownersOf(at: Look, ids: readonly DossierId[]): Promise<readonly OwnDossier[]> {
  const found: OwnDossier[] = []
  for (const some of inPortions(ids)) {
    const rows = await tables<Tables>(at)
      .selectFrom("dossiers")
      .select(["id", "person_id"])
      .where("id", "in", some)
      .execute()
    for (const row of rows) found.push({ person: row.person_id, dossier: row.id })
  }
  return found
}

/** Of these, those that are there: the person's own dossier, or one in which they have a role. */
export async function casesThere(at: Look, asked: readonly OwnDossier[]): Promise<readonly OwnDossier[]> {
  const own = await ownersOf(
    at,
    asked.map(({ dossier }) => dossier),
  )
  const roles = await rolesIn(
    at,
    asked.map(({ dossier }) => dossier),
  )
  const there = new Set([...own, ...roles].map(({ person, dossier }) => `${person} ${dossier}`))
  return asked.filter(({ person, dossier }) => there.has(`${person} ${dossier}`))
}

async function rolesIn(at: Look, ids: readonly DossierId[]): Promise<readonly OwnDossier[]> {
  const found: OwnDossier[] = []
  for (const some of inPortions(ids)) {
    const rows = await tables<Tables>(at)
      .selectFrom("parties")
      .select(["dossier_id", "person_id"])
      .distinct()
      .where("dossier_id", "in", some)
      .where("side", "=", "party")
      .execute()
    for (const row of rows) found.push({ person: row.person_id, dossier: row.dossier_id })
  }
  return found
}

/**
 * The next dossiers that were closed on a day or before, each once for its own person and once for everybody with a role in it.
 * Gives the last dossier that was looked at, too: nothing when there are no more.
 */
export async function listEndedCases(
  at: Look,
  closedBy: string,
  after: string,
  howMany: number,
): Promise<{ readonly cases: readonly OwnDossier[]; readonly last: DossierId | undefined }> {
  const rows = await tables<Tables>(at)
    .selectFrom("dossiers")
    .select(["id", "person_id"])
    .where("id", ">", given<DossierId>(after))
    .where("state", "=", "closed")
    .where("closed_on", "<=", closedBy)
    .orderBy("id")
    .limit(howMany)
    .execute()
  const own = rows.map((row) => ({ person: row.person_id, dossier: row.id }))
  const ids = own.map(({ dossier }) => dossier)
  return { cases: [...own, ...(await rolesIn(at, ids))], last: ids.at(-1) }
}

/** Of these persons, those who are party to a case (their own, or by a role) that is not closed on that day or before. */
export async function personsWithCasesLeft(
  at: Look,
  persons: readonly PersonId[],
  closedBy: string,
): Promise<ReadonlySet<PersonId>> {
  const found = new Set<PersonId>()
  for (const some of inPortions(persons)) {
    const db = tables<Tables>(at)
    const own = await db
      .selectFrom("dossiers")
      .select("person_id")
      .distinct()
      .where("person_id", "in", some)
      .where((row) => row.or([row("state", "!=", "closed"), row("closed_on", ">", closedBy)]))
      .execute()
    const roles = await db
      .selectFrom("parties")
      .innerJoin("dossiers", "dossiers.id", "parties.dossier_id")
      .select("parties.person_id")
      .distinct()
      .where("parties.person_id", "in", some)
      .where("parties.side", "=", "party")
      .where((row) => row.or([row("dossiers.state", "!=", "closed"), row("dossiers.closed_on", ">", closedBy)]))
      .execute()
    for (const row of [...own, ...roles]) found.add(row.person_id)
  }
  return found
}
