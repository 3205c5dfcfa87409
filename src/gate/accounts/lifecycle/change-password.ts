import { verifyPassword } from "#ground/crypto/password.ts"
import type { Origin } from "#ground/kernel/actor.ts"
import type { UserId } from "#ground/kernel/ids.ts"
import { refuse } from "#ground/kernel/refusal.ts"
import { outcomeOfBlocked, tellPasswordChanged, tooSoon } from "#gate/accounts/sign-in-log/answers.ts"
import { normaliseEmail } from "#gate/accounts/users/email.ts"
import { admitTry, counted, forgetTries } from "#gate/accounts/attempts/limit-rows.ts"
import { hashNewPassword, setPassword } from "./set-password.ts"
import type { SignInPractice } from "#gate/accounts/place.ts"
import { recordSignIn } from "#gate/accounts/sign-in-log/sign-in-rows.ts"
import { noteWrong } from "#gate/accounts/sign-in/sign-in.ts"
import { findPasswordHash } from "#gate/accounts/passwords/password-rows.ts"
import { getUser, type UserRecord } from "#gate/accounts/users/user-rows.ts"

type Passwords = { readonly current: string; readonly fresh: string }

/** Changes one's own password. A wrong present one counts as a wrong sign-in. All sessions end, this one too. */
export async function changePassword(
  place: SignInPractice,
  id: UserId,
  { current, fresh }: Passwords,
  from: Origin,
): Promise<void> {
  const { user, hash } = await place.look(async (at) => ({
    user: await getUser(at, id),
    hash: await findPasswordHash(at, id),
  }))
  if (current === fresh) throw refuse("accounts.password-same")
  await requireCurrent(place, user, hash, current, from)
  const freshHash = await hashNewPassword(place, user, fresh)
  await place.change(log("changed", id), async (at) => {
    // Somebody else may have changed it in between; what was verified is then no longer the password.
    if ((await findPasswordHash(at, id)) !== hash) throw refuse("accounts.current-password-wrong")
    await setPassword(at, user, freshHash)
    await tellPasswordChanged(at, user)
  })
}

const log = (did: "changed" | "tried" | "right" | "wrong", id: UserId) =>
  ({ event: `accounts.password-${did}`, action: did === "changed" ? "U" : "E", object: "account", thing: id }) as const

/** Refuses unless this is the present password; a wrong one counts as a wrong sign-in. */
export async function requireCurrent(
  place: SignInPractice,
  user: UserRecord,
  hash: string | undefined,
  current: string,
  from: Origin,
): Promise<void> {
  const name = normaliseEmail(user.email)
  const admission = await place.change(log("tried", user.id), async (at) => {
    const admitted = await admitTry(at, [counted(at, "account", name)])
    if (!admitted.taken) await recordSignIn(at, user.id, outcomeOfBlocked(admitted), from)
    return admitted
  })
  if (!admission.taken) throw tooSoon(admission)
  if (hash === undefined || !(await verifyPassword(hash, current))) {
    await place.change(log("wrong", user.id), (at) => noteWrong(at, user, admission.lock, from))
    throw refuse("accounts.current-password-wrong")
  }
  await place.change(log("right", user.id), (at) => forgetTries(at, counted(at, "account", name)))
}
