import { type DossierId, type HoldId, newId, type PersonId, type UserId } from "#ground/kernel/ids.ts"
import { inPortions } from "#ground/kernel/portions.ts"
import { refuse } from "#ground/kernel/refusal.ts"
import { actingUser, type Change, type Look, type PersonSeal, tables } from "#ground/kernel/scope.ts"
import { dayText, instantText } from "#ground/kernel/time.ts"
import { writeOver } from "#ground/store/seen-version.ts"
import type { RowOf, TablesOf } from "#ground/kernel/table.ts"
import type { Hold, HoldKind } from "./contract.ts"
import { kindReader, tokenOfKind } from "./kinds.ts"
import { holdTable, type SealedHold } from "./tables.ts"

type HoldRow = RowOf<typeof holdTable>
type HoldTables = TablesOf<typeof holdTable>

/** On what a hold is, and for how long. */
export type HoldFacts = {
  readonly person: PersonId
  readonly dossier: DossierId | undefined
  readonly kind: HoldKind
  readonly until: string | undefined
}

export type HoldRecord = HoldFacts & {
  readonly id: HoldId
  readonly setAt: string
  readonly setBy: UserId
  readonly ended: { readonly at: string; readonly by: UserId } | undefined
  readonly version: number
  readonly content: SealedHold
}

const factsOf = (at: Look): ((row: Omit<HoldRow, "sealed">) => HoldFacts) => {
  const kindOf = kindReader(at)
  return (row) => ({
    person: row.person_id,
    dossier: row.dossier_id ?? undefined,
    kind: kindOf(row.kind),
    until: row.until_on ?? undefined,
  })
}

const opener = (at: Look): ((row: HoldRow, seal: PersonSeal) => HoldRecord) => {
  const facts = factsOf(at)
  return (row, seal) => ({
    ...facts(row),
    id: row.id,
    setAt: row.set_at,
    setBy: row.set_by,
    ended: row.ended_at === null ? undefined : { at: row.ended_at, by: row.ended_by as UserId },
    version: row.version,
    content: seal.openOr(holdTable.place(row.id), row.sealed, (sign) => ({ note: sign })),
  })
}

const today = (at: Look): string => dayText(at.now, at.practice.zone)

/** On the day until which it was set, a hold is over. */
export const stateOf = (at: Look, { ended, until }: HoldRecord): Hold["state"] => {
  if (ended !== undefined) return "ended"
  return until !== undefined && until <= today(at) ? "expired" : "in-force"
}

const inForce = (at: Look) =>
  tables<HoldTables>(at)
    .selectFrom("holds")
    .where("ended_at", "is", null)
    .where((row) => row.or([row("until_on", "is", null), row("until_on", ">", today(at))]))

/** What holds these persons, or these dossiers, now: for everybody, within reach or not. */
export async function inForceOn(
  at: Look,
  things: { readonly persons: readonly PersonId[] } | { readonly dossiers: readonly DossierId[] },
): Promise<readonly HoldFacts[]> {
  const facts = factsOf(at)
  const found: HoldFacts[] = []
  const all = inForce(at).selectAll()
  if ("persons" in things)
    for (const some of inPortions(things.persons))
      found.push(...(await all.where("person_id", "in", some).execute()).map(facts))
  else
    for (const some of inPortions(things.dossiers))
      found.push(...(await all.where("dossier_id", "in", some).execute()).map(facts))
  return found
}

/** A person's holds, also on their dossiers, newest first. */
export async function listOfPerson(at: Look, seal: PersonSeal): Promise<readonly HoldRecord[]> {
  const query = tables<HoldTables>(at).selectFrom("holds").selectAll().where("person_id", "=", seal.person)
  const open = opener(at)
  return (await query.orderBy("id", "desc").execute()).map((row) => open(row, seal))
}

/** One page of the holds on everybody within reach, newest first, and how many there are. */
export async function listPage(
  at: Look,
  state: "in-force" | "past",
  page: number,
  size: number,
): Promise<{ readonly total: number; readonly holds: readonly HoldRecord[] }> {
  const current = inForce(at).select("id")
  const all = tables<HoldTables>(at).selectFrom("holds").selectAll().orderBy("id", "desc")
  const rows = await all.where("id", state === "in-force" ? "in" : "not in", current).execute()
  const seals = await at.keys.persons([...new Set(rows.map((row) => row.person_id))])
  const reached = rows.filter((row) => seals.has(row.person_id))
  const open = opener(at)
  const holds = reached.slice((page - 1) * size, page * size).flatMap((row) => {
    const seal = seals.get(row.person_id)
    return seal === undefined ? [] : [open(row, seal)]
  })
  return { total: reached.length, holds }
}

/** A hold and the seal that opened it; refuses `general.not-found`. */
export async function getHold(at: Look, id: HoldId): Promise<{ readonly hold: HoldRecord; readonly seal: PersonSeal }> {
  const row = await tables<HoldTables>(at).selectFrom("holds").selectAll().where("id", "=", id).executeTakeFirst()
  if (row === undefined) throw refuse("general.not-found")
  const seal = await at.keys.person(row.person_id)
  return { hold: opener(at)(row, seal), seal }
}

export async function insertHold(
  at: Change,
  seal: PersonSeal,
  { dossier, kind, until, note }: Omit<HoldFacts, "person"> & { readonly note: string | undefined },
): Promise<HoldRecord> {
  const id = newId<HoldId>(at.now)
  const [setAt, setBy, content] = [instantText(at.now), actingUser(at), { note }]
  const row: HoldRow = {
    id,
    person_id: seal.person,
    dossier_id: dossier ?? null,
    kind: tokenOfKind(at, kind),
    until_on: until ?? null,
    set_at: setAt,
    set_by: setBy,
    ended_at: null,
    ended_by: null,
    version: 1,
    sealed: seal.seal(holdTable.place(id), content),
  }
  await tables<HoldTables>(at).insertInto("holds").values(row).execute()
  return { id, person: seal.person, dossier, kind, until, setAt, setBy, ended: undefined, version: 1, content }
}

/** Gives a hold as it was read another last day, or none. */
export async function moveUntil(
  at: Change,
  seal: PersonSeal,
  seen: HoldRecord,
  { until, reason }: { readonly until: string | undefined; readonly reason: string },
): Promise<HoldRecord> {
  const moved = { at: instantText(at.now), by: actingUser(at), from: seen.until, to: until, reason }
  const content = { ...seen.content, changes: [...(seen.content.changes ?? []), moved] }
  const version = seen.version + 1
  await writeOver(tables<HoldTables>(at), "holds", seen, {
    until_on: until ?? null,
    version,
    sealed: seal.seal(holdTable.place(seen.id), content),
  })
  return { ...seen, until, content, version }
}

/** Ends a hold as it was read. */
export async function endRow(at: Change, seal: PersonSeal, seen: HoldRecord, endReason: string): Promise<HoldRecord> {
  const ended = { at: instantText(at.now), by: actingUser(at) }
  const content = { ...seen.content, endReason }
  const version = seen.version + 1
  await writeOver(tables<HoldTables>(at), "holds", seen, {
    ended_at: ended.at,
    ended_by: ended.by,
    version,
    sealed: seal.seal(holdTable.place(seen.id), content),
  })
  return { ...seen, ended, content, version }
}
