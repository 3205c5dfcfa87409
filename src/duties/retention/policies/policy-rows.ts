import { newId, type PolicyId, type UserId } from "#ground/kernel/ids.ts"
import { refuse } from "#ground/kernel/refusal.ts"
import { actingUser, type Change, type Look, tables } from "#ground/kernel/scope.ts"
import { instantText } from "#ground/kernel/time.ts"
import { orRefuse, shownUnreadable } from "#ground/kernel/unreadable.ts"
import { requireSeen, writeOver } from "#ground/store/seen-version.ts"
import type { RowOf, TablesOf } from "#ground/kernel/table.ts"
import type { Policy, PolicyContent } from "#duties/retention/contract.ts"
import { type TermRule, ruleOf } from "#duties/retention/judging/judging.ts"
import {
  retentionChangeTable,
  type retentionPolicyTable,
  type Changed,
  type PolicyState,
} from "#duties/retention/tables.ts"

type PolicyRow = RowOf<typeof retentionPolicyTable>
type PolicyTables = TablesOf<typeof retentionPolicyTable | typeof retentionChangeTable>

/** What somebody changed in a policy. */
export type PolicyChange = Partial<Changed> & {
  readonly at: string
  readonly by: UserId
  readonly unreadable?: true
}

const table = "retention_policies"
const remembered = "retention policies"

/** What was kept before 30 November 2026 calls a kind of data a holding. */
function contentNow<Content extends PolicyContent>(kept: Content): Content {
  const about = kept.about as PolicyContent["about"] | { readonly kind: "holding"; readonly holding: string }
  return about.kind === "holding" ? { ...kept, about: { kind: "data-kind", dataKind: about.holding } } : kept
}

const open = (at: Look, { id, version, in_use, changed_at, sealed }: PolicyRow): Policy => ({
  ...contentNow(at.keys.practice.openOr<PolicyContent>({ table, row: id }, sealed, orRefuse)),
  id: id,
  version,
  inUse: in_use === 1,
  changedAt: changed_at,
})

/** All policies, those in use first, then by name. */
export const listAll = (at: Look): Promise<readonly Policy[]> =>
  at.memory.remember(remembered, async () => {
    const rows = await tables<PolicyTables>(at).selectFrom(table).selectAll().orderBy("in_use", "desc").execute()
    return rows
      .map((row) => open(at, row))
      .toSorted((one, other) => Number(other.inUse) - Number(one.inUse) || one.name.localeCompare(other.name))
  })

/**
 * The policies in use about persons and dossiers, each with its clock. One about a kind of data is none of these: it says how long
 * a single thing stays at most, and keeps nothing that its person or dossier goes with.
 */
export const listRules = async (at: Look): Promise<readonly TermRule[]> =>
  (await listAll(at))
    .filter(({ inUse, about, end }) => inUse && about.kind !== "data-kind" && end !== "archive")
    .map(ruleOf)

/** The policies in use by which dossiers are put in the archive; they keep nothing, and another one keeps nothing out of it. */
export const listArchiveRules = async (at: Look): Promise<readonly TermRule[]> =>
  (await listAll(at)).filter(({ inUse, end }) => inUse && end === "archive").map(ruleOf)

/** A policy; refuses `general.not-found`. */
export async function getPolicy(at: Look, id: PolicyId): Promise<Policy> {
  const row = await tables<PolicyTables>(at).selectFrom(table).selectAll().where("id", "=", id).executeTakeFirst()
  if (row === undefined) throw refuse("general.not-found")
  return open(at, row)
}

/** Puts a new policy in use. */
export async function insertPolicy(at: Change, content: PolicyContent): Promise<Policy> {
  const id = newId<PolicyId>(at.now)
  const changed_at = instantText(at.now)
  const sealed = at.keys.practice.seal({ table, row: id }, content)
  await tables<PolicyTables>(at).insertInto(table).values({ id, version: 1, in_use: 1, changed_at, sealed }).execute()
  await noteChange(at, id, 1, { after: { ...content, inUse: true } })
  return { ...content, id, version: 1, inUse: true, changedAt: changed_at }
}

/** Writes a policy over the version that was seen. */
export async function updatePolicy(at: Change, id: PolicyId, seen: number, after: PolicyState): Promise<Policy> {
  const before = await getPolicy(at, id)
  requireSeen(before, seen)
  const { inUse, ...content } = after
  const changed_at = instantText(at.now)
  const version = seen + 1
  await writeOver(tables<PolicyTables>(at), table, before, {
    version,
    in_use: inUse ? 1 : 0,
    changed_at,
    sealed: at.keys.practice.seal({ table, row: id }, content),
  })
  await noteChange(at, id, version, { before: stateOf(before), after })
  return { ...after, id, version, changedAt: changed_at }
}

/** A policy without what is the row's own. */
export function stateOf({ id: _id, version: _version, changedAt: _at, ...state }: Policy): PolicyState {
  return state
}

async function noteChange(at: Change, policy: PolicyId, version: number, changed: Changed): Promise<void> {
  const id = newId<string>(at.now)
  await tables<PolicyTables>(at)
    .insertInto("retention_changes")
    .values({
      id,
      policy_id: policy,
      version,
      user_id: actingUser(at),
      changed_at: instantText(at.now),
      sealed: at.keys.practice.seal(retentionChangeTable.place(id), changed),
    })
    .execute()
  at.memory.forget(remembered)
  at.afterwards(() => at.memory.forget(remembered))
}

/** What was changed in a policy, the last change first. */
export async function listChanges(at: Look, policy: PolicyId): Promise<readonly PolicyChange[]> {
  const rows = await tables<PolicyTables>(at)
    .selectFrom("retention_changes")
    .selectAll()
    .where("policy_id", "=", policy)
    .orderBy("version", "desc")
    .execute()
  return rows.map((row) => {
    const place = retentionChangeTable.place(row.id)
    const changed = at.keys.practice.openOr<Changed, Partial<Changed>>(place, row.sealed, () => ({}))
    const { before, after } = changed
    const now = { ...(before && { before: contentNow(before) }), ...(after && { after: contentNow(after) }) }
    return { ...now, ...shownUnreadable(changed), at: row.changed_at, by: row.user_id }
  })
}
