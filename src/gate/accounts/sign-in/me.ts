import type { GroupId } from "#ground/kernel/ids.ts"
import { actingUser, type Look } from "#ground/kernel/scope.ts"
import { instantText } from "#ground/kernel/time.ts"
import { homeOf } from "#ground/reading/countries.ts"
import { groupNames, permissionsOf } from "#gate/access/access.ts"
import type { Me } from "#gate/accounts/contract.ts"
import { requiredActionOf } from "#gate/accounts/sessions/required-action.ts"
import { passkeyStep } from "#gate/accounts/steps/passkey.ts"
import { findSessionById } from "#gate/accounts/sessions/session-rows.ts"
import { sessionRules } from "#gate/accounts/sessions/session-rules.ts"
import { allowedSteps } from "#gate/accounts/steps/step-policy.ts"
import { groupsOfUser } from "#gate/accounts/users/groups-of-user.ts"
import { getUser, type UserRecord } from "#gate/accounts/users/user-rows.ts"

/** What the site needs to know about a user in a session that ends at `endsAt`. */
export async function meOf(at: Look, user: UserRecord, endsAt: Temporal.Instant): Promise<Me> {
  const groups: readonly GroupId[] = await groupsOfUser(at, user.id)
  const { idleMinutes, atIdle } = await sessionRules(at)
  const requiredAction = await requiredActionOf(at, user.id)
  return {
    ...(requiredAction === undefined ? {} : { requiredAction }),
    user: { id: user.id, name: user.name, email: user.email, language: user.language },
    practice: {
      slug: at.practice.slug,
      name: at.practice.name,
      country: homeOf(at.practice.zone),
      personWord: at.personWord,
    },
    groups: [...(await groupNames(at, groups))],
    permissions: [...(await permissionsOf(at, groups)).keys()].toSorted(),
    offerPasskey: await isOffered(at, user),
    session: { idleMinutes, atIdle, endsAt: instantText(endsAt) },
  }
}

const isOffered = async (at: Look, user: UserRecord): Promise<boolean> =>
  user.wantsNoPasskey !== true &&
  (await allowedSteps(at, user)).includes("passkey") &&
  !(await passkeyStep.isSetUp(at, user))

/** The same of whoever acts. */
export async function meOfActing(at: Look): Promise<Me> {
  const id = actingUser(at)
  const session = at.actor.kind === "user" ? await findSessionById(at, at.actor.session) : undefined
  // A session that ended while its request was under way: it ends now, as the next request will find.
  return meOf(at, await getUser(at, id), session?.endsAt ?? at.now)
}
