import type { EmergencyId, PersonId } from "#ground/kernel/ids.ts"
import { Refusal, refuse } from "#ground/kernel/refusal.ts"
import { actingUser, type Change } from "#ground/kernel/scope.ts"
import { countMiss, requireRoom } from "./bound.ts"
import { insertEmergency } from "./rows.ts"
import { tellOfMisses, tellReviewers } from "./telling.ts"

type TakenEmergency = { readonly id: EmergencyId; readonly person: PersonId; readonly endsAt: string }

/**
 * Takes emergency access to whom `find` finds. Finding and taking are one: nobody hears whether somebody is known here without it being
 * seen. Who finds nobody is told so, and it counts; beyond the bound nobody is looked for.
 */
export async function takeEmergency(
  at: Change,
  reason: string,
  find: () => Promise<PersonId | Refusal>,
): Promise<TakenEmergency | Refusal> {
  const user = actingUser(at)
  const { counted } = await requireRoom(at, user)
  const found = await find()
  const seal = found instanceof Refusal ? undefined : (await at.keys.persons([found])).get(found)
  if (seal === undefined) {
    if (await countMiss(at, user)) await tellOfMisses(at, user)
    return found instanceof Refusal ? found : refuse("emergency.not-found")
  }
  if (counted.some(({ person, lasts }) => lasts && person === seal.person)) throw refuse("emergency.lasts")
  const taken = await insertEmergency(at, seal, user, reason)
  await tellReviewers(at, user)
  return taken
}
