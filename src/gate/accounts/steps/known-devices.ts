import type { Origin } from "#ground/kernel/actor.ts"
import { deviceName } from "#ground/kernel/device.ts"
import { networkOf } from "#ground/kernel/network.ts"
import { type Change } from "#ground/kernel/scope.ts"
import { accounts, keyed } from "#gate/accounts/own.ts"
import { instantText } from "#ground/kernel/time.ts"
import { tellUser } from "#gate/accounts/sign-in-log/answers.ts"
import type { UserRecord } from "#gate/accounts/users/user-rows.ts"

/**
 * A device is known by what its browser calls itself, without the versions, and the network that it is in. The cookie of
 * `device-token.ts` is not asked: what tells somebody that another person came in must not be something that this person can take
 * along.
 */
const described = ({ device, address }: Origin): string => `${device.replace(/[\d.]+/g, "")} ${networkOf(address)}`

/** Notes from where somebody signed in, and tells them by mail when that is new. The very first time it is no news. */
export async function noteDevice(at: Change, user: UserRecord, from: Origin): Promise<void> {
  const db = accounts(at)
  const token = keyed(at, "known-device", described(from))
  const known = await db.selectFrom("known_devices").select("token").where("user_id", "=", user.id).execute()
  const isKnown = known.some((row) => Buffer.compare(row.token, token) === 0)
  const last_used_at = instantText(at.now)
  await db
    .insertInto("known_devices")
    .values({ user_id: user.id, token, last_used_at })
    .onConflict((conflict) => conflict.columns(["user_id", "token"]).doUpdateSet({ last_used_at }))
    .execute()
  if (isKnown || known.length === 0) return
  const moment = at.now.toZonedDateTimeISO(at.practice.zone).toPlainDateTime()
  await tellUser(at, user, "new-device", {
    device: deviceName(from.device),
    moment: moment.toLocaleString(user.language, { dateStyle: "medium", timeStyle: "short" }),
  })
}
