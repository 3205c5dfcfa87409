import type { DossierId, ErasureId, PersonId, ProfileId } from "#ground/kernel/ids.ts"
import type { Change, Look } from "#ground/kernel/scope.ts"
import type { ErasureEnd, ErasureProfile } from "./contract.ts"
import { getProfile, listProfileRows } from "./profile-rows.ts"
import type { SealedErasure } from "./record.ts"
import { insertErasure } from "./rows.ts"
import { workName } from "./work-name.ts"

type BegunErasure = {
  readonly end: ErasureEnd
  /** The policy by which it happens, as the certificate names it. */
  readonly ground: { readonly policy: string; readonly label: string }
  /** For a clean-up; what every practice begins with unless told. */
  readonly profile?: ProfileId | undefined
  /** What two persons agreed may go by a clean-up: a profile that was made wider since takes no more than this. */
  readonly takes?: readonly string[] | undefined
} & ({ readonly persons: readonly PersonId[] } | { readonly dossiers: readonly DossierId[] })

/**
 * Begins an erasure that a policy asks for by itself, of at most a thousand persons or dossiers: it is judged and runs in the
 * background as every other, and what is held back is reported by it.
 */
export async function startErasure(
  at: Change,
  { end, ground, profile, takes, ...which }: BegunErasure,
): Promise<ErasureId> {
  const things = "persons" in which ? { persons: [...which.persons] } : { dossiers: [...which.dossiers] }
  const { id } = await insertErasure(at, end, {
    selection: { inactiveOnly: false, endedCases: false, ...things },
    profile: end === "clean-up" && takes !== undefined ? await narrowed(at, profile, takes) : undefined,
    policy: { id: ground.policy, label: ground.label },
    overrulesTerms: false,
  })
  at.wake(workName)
  return id
}

const profileOf = async (at: Look, id: ProfileId | undefined): Promise<ErasureProfile | undefined> =>
  id === undefined ? (await listProfileRows(at)).find(({ isDefault }) => isDefault) : getProfile(at, id)

/** The kinds of data that a clean-up by this profile takes today; nothing where it is what every practice begins with. */
export const kindsOfProfile = async (at: Look, id: ProfileId | undefined): Promise<readonly string[] | undefined> =>
  (await profileOf(at, id))?.goes

async function narrowed(
  at: Change,
  id: ProfileId | undefined,
  takes: readonly string[],
): Promise<NonNullable<SealedErasure["profile"]>> {
  const own = await profileOf(at, id)
  if (own === undefined) return { name: at.say("erasure.profile.usual"), goes: [...takes] }
  return { id: own.id, name: own.name, goes: own.goes.filter((name) => takes.includes(name)) }
}
