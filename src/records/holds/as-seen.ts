import type { Look } from "#ground/kernel/scope.ts"
import { isUnreadable, shownUnreadable } from "#ground/kernel/unreadable.ts"
import { userNames } from "#gate/accounts/accounts.ts"
import { listDossiers, mayWithDossiers } from "#records/dossiers/dossiers.ts"
import { personNames } from "#records/persons/persons.ts"
import type { UserId } from "#ground/kernel/ids.ts"
import type { Hold } from "./contract.ts"
import { may } from "./permissions.ts"
import { type HoldRecord, stateOf } from "./rows.ts"

/** Holds as the world sees them, and what this reader may do with each. */
export async function holdsAsSeen(at: Look, holds: readonly HoldRecord[]): Promise<Hold[]> {
  const persons = [...new Set(holds.map(({ person }) => person))]
  const names = await personNames(at, persons)
  const users = await userNames(at)
  const named = (id: UserId) => ({ id, name: users.get(id) ?? at.say("audit.unknown-user") })
  const ids = [...new Set(holds.flatMap(({ dossier }) => dossier ?? []))]
  const known = await listDossiers(at.within(mayWithDossiers["dossiers.read"]), ids)
  const dossiers = new Map(known.map(({ id, content: { number, title } }) => [id, { number, title }]))
  const manageable = await at.mayWith(may["holds.manage"], persons)
  return holds.map((hold) => {
    const { id, person, dossier, kind, until, setAt, setBy, ended, version, content } = hold
    const state = stateOf(at, hold)
    return {
      id,
      person: { id: person, name: names.get(person) ?? "" },
      ...(dossier === undefined ? {} : { dossier: { id: dossier, ...dossiers.get(dossier) } }),
      kind,
      note: content.note,
      until,
      state,
      setAt,
      setBy: named(setBy),
      changes: (content.changes ?? []).map((one) => ({ ...one, by: named(one.by) })),
      version,
      ...shownUnreadable(content),
      ...(ended === undefined ? {} : { ended: { at: ended.at, by: named(ended.by), reason: content.endReason ?? "" } }),
      may: {
        end: state === "in-force" && manageable.has(person) && !isUnreadable(content),
        changeUntil: state === "in-force" && kind !== "restriction" && manageable.has(person) && !isUnreadable(content),
      },
    }
  })
}

/** One hold as the world sees it. */
export async function holdAsSeen(at: Look, hold: HoldRecord): Promise<Hold> {
  const [seen] = await holdsAsSeen(at, [hold])
  if (seen === undefined) throw new Error("one hold is seen as one")
  return seen
}
