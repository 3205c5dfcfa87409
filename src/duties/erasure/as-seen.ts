import type { PersonId, UserId } from "#ground/kernel/ids.ts"
import type { Look } from "#ground/kernel/scope.ts"
import { instantText } from "#ground/kernel/time.ts"
import { namesOfUsers } from "#gate/accounts/accounts.ts"
import { findApproval } from "#gate/approval/approval.ts"
import type { Approval } from "#gate/approval/contract.ts"
import { listDossiers, mayWithDossiers } from "#records/dossiers/dossiers.ts"
import { mayWithPersons, personLines, personsAtRest } from "#records/persons/persons.ts"
import { confirmationOf } from "./confirmation.ts"
import type { Erasure, ErasureItem, ErasureItems } from "./contract.ts"
import { listItems } from "./item-rows.ts"
import { goesOf } from "./kinds.ts"
import { may } from "./permissions.ts"
import { previewHours } from "./limits.ts"
import type { ErasureCounts, ErasureRecord, ErasureItemRecord } from "./record.ts"
import { aloneSoFar } from "./number.ts"
import { approversBeside, reader, reasonsFor } from "./second-person.ts"

/** An erasure as the world sees it, and what this reader may do with it. */
export async function asSeen(at: Look, record: ErasureRecord): Promise<Erasure> {
  const { id, end, state, madeAt, endedAt, content } = record
  const userName = await namesOfUsers(at)
  const named = (user: UserId) => ({ id: user, name: userName(user) })
  const { asked, decided, stopped, madeBy, total, gone, skippedCount } = content
  const isPreview = state === "preparing" || state === "previewed"
  return {
    id,
    end,
    state,
    selection: content.selection,
    ...(content.profile === undefined ? {} : { profile: { id: content.profile.id, name: content.profile.name } }),
    ground: content.ground ?? content.policy?.label,
    overrulesTerms: content.overrulesTerms,
    ...(state === "previewed" && total > 0 ? { confirmation: confirmationOf(at.language, end, total) } : {}),
    ...(await secondPerson(at, record)),
    madeAt,
    ...(madeBy === undefined ? {} : { madeBy: named(madeBy) }),
    ...(asked === undefined ? {} : { askedAt: asked.at, askedBy: named(asked.by) }),
    ...(decided === undefined ? {} : { decidedAt: decided.at, decidedBy: named(decided.by) }),
    endedAt,
    ...(stopped === undefined ? {} : { stoppedBy: named(stopped.by) }),
    ...(isPreview ? { keptUntil: keptUntil(madeAt) } : {}),
    progress: { total, handled: gone + skippedCount, gone, skipped: skippedCount },
    kinds: kindsOf(at, record),
    held: counted(at, content.held),
    skipped: counted(at, content.skipped),
    may: whatMay(at, record),
  }
}

/** Why somebody must agree, who can, and what they said: as it would be if the reader asked, or as it was asked. */
async function secondPerson(
  at: Look,
  { id, state, content }: ErasureRecord,
): Promise<Pick<Erasure, "needsApproval" | "approvers" | "alone" | "approval">> {
  const user = reader(at)
  if (state !== "previewed") {
    const approval = content.needsApproval.length === 0 ? undefined : await findApproval(at, "erasure", id)
    const approvers = state === "waiting" ? { approvers: ableOf(approval) } : {}
    return { needsApproval: [...content.needsApproval], ...approvers, ...(approval && { approval }) }
  }
  const needsApproval = await reasonsFor(at, content, user)
  const alone = await aloneSoFar(at, user)
  if (needsApproval.length === 0 || user === undefined) return { needsApproval, alone }
  return { needsApproval, alone, approvers: await approversBeside(at, user, content.madeBy) }
}

const ableOf = (approval: Approval | undefined): NonNullable<Erasure["approvers"]> =>
  (approval?.approvers ?? []).filter(({ isAble }) => isAble).map(({ id, name }) => ({ id, name }))

const keptUntil = (madeAt: string): string => instantText(Temporal.Instant.from(madeAt).add({ hours: previewHours }))

const kindsOf = (at: Look, record: ErasureRecord): Erasure["kinds"] =>
  goesOf(at.program.dataKinds, record)
    .toSorted((one, other) => one.export.order - other.export.order)
    .map(({ name, label }) => ({
      name,
      label: at.say(label),
      found: record.content.found[name] ?? 0,
      gone: record.content.goneOf[name] ?? 0,
    }))
    .filter(({ found, gone }) => found + gone > 0)

const counted = (at: Look, counts: ErasureCounts): Erasure["held"] =>
  Object.entries(counts).map(([code, count]) => ({
    code,
    label: at.program.words.has(code) ? at.say(code) : code,
    count,
  }))

function whatMay(at: Look, record: ErasureRecord): Erasure["may"] {
  const { state, content } = record
  return {
    start: state === "previewed" && content.total > 0 && at.may(may["erasure.run"]),
    decide: state === "waiting" && at.may(may["erasure.approve"]) && content.asked?.by !== reader(at),
    stop: (state === "waiting" || state === "running") && at.may(may["erasure.run"]),
    fetchCertificate: content.certificate !== undefined,
  }
}

/** The items of an erasure, by name for those who may read persons and dossiers. */
export async function itemsAsSeen(
  at: Look,
  { id }: ErasureRecord,
  fate: ErasureItem["fate"] | undefined,
  { page, size }: { readonly page: number; readonly size: number },
): Promise<ErasureItems> {
  const { items, total } = await listItems(at, id, fate, { page, size })
  const persons = await personsNamed(at, [...new Set(items.map(({ person }) => person))])
  const dossiers = await dossiersNamed(at, items)
  const rest = await personsAtRest(at, [
    ...new Set(items.filter(({ isActive }) => isActive).map(({ person }) => person)),
  ])
  const restedOn = (person: PersonId) => {
    const restedAt = rest.get(person)?.restedAt
    return restedAt && Temporal.Instant.from(restedAt).toZonedDateTimeISO(at.practice.zone).toPlainDate().toString()
  }
  return {
    items: items.map((item) => ({
      person: { id: item.person, ...persons.get(item.person) },
      ...(item.dossier === undefined ? {} : { dossier: { id: item.dossier, name: dossiers.get(item.dossier) } }),
      fate: item.fate,
      isActive: item.isActive,
      ...(item.isActive ? { restedOn: restedOn(item.person) } : {}),
      lastActivityOn: item.lastActivityOn,
      reason: item.reason === undefined ? undefined : at.say(item.reason),
      until: item.until,
    })),
    total,
    page,
    size,
  }
}

async function personsNamed(
  at: Look,
  ids: readonly PersonId[],
): Promise<ReadonlyMap<PersonId, { readonly name: string; readonly number: string }>> {
  const read = mayWithPersons["persons.read"]
  if (!at.may(read)) return new Map()
  at.used(read)
  const lines = await personLines(at.within(read), ids)
  return new Map(lines.map(({ id, listName, number }) => [id, { name: listName, number }]))
}

async function dossiersNamed(at: Look, items: readonly ErasureItemRecord[]): Promise<ReadonlyMap<string, string>> {
  const read = mayWithDossiers["dossiers.read"]
  const ids = items.flatMap(({ dossier }) => dossier ?? [])
  if (ids.length === 0 || !at.may(read)) return new Map()
  at.used(read)
  const dossiers = await listDossiers(at.within(read), [...new Set(ids)])
  return new Map(dossiers.map(({ id, content }) => [id, `${content.number} ${content.title}`]))
}
