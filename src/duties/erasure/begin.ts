import type { DossierId, ErasureId, PersonId, ProfileId } from "#ground/kernel/ids.ts"
import type { Change } from "#ground/kernel/scope.ts"
import type { ErasureEnd, ErasureProfile } from "./contract.ts"
import { getProfile, listProfileRows } from "./profile-rows.ts"
import { insertErasure } from "./rows.ts"
import { workName } from "./work-name.ts"

type Begun = {
  readonly end: ErasureEnd
  /** The policy by which it happens, as the certificate names it. */
  readonly ground: { readonly policy: string; readonly label: string }
  /** For a clean-up; what every practice begins with unless told. */
  readonly profile?: ProfileId | undefined
} & ({ readonly persons: readonly PersonId[] } | { readonly dossiers: readonly DossierId[] })

/**
 * Begins an erasure that a policy asks for by itself, of at most a thousand persons or dossiers: it is judged and runs in the
 * background as every other, and what is held back is reported by it.
 */
export async function startErasure(at: Change, { end, ground, profile, ...which }: Begun): Promise<ErasureId> {
  const own = end === "clean-up" ? await profileOf(at, profile) : undefined
  const things = "persons" in which ? { persons: [...which.persons] } : { dossiers: [...which.dossiers] }
  const { id } = await insertErasure(at, end, {
    selection: { inactiveOnly: false, endedCases: false, ...things },
    profile: own,
    policy: { id: ground.policy, label: ground.label },
    overrulesTerms: false,
  })
  at.wake(workName)
  return id
}

const profileOf = async (at: Change, id: ProfileId | undefined): Promise<ErasureProfile | undefined> =>
  id === undefined ? (await listProfileRows(at)).find(({ isDefault }) => isDefault) : getProfile(at, id)
