import { askUnlockPasskey, lock, lockOf, showUnlockPasskey, unlock } from "#gate/accounts/accounts.ts"
import * as acts from "#gate/accounts/contract.ts"
import type { SignInDoor } from "./door.ts"
import { siteOf } from "./passkeys.ts"
import { stagesOf } from "./stages.ts"

/** All that a locked session is good for, beside signing out. */
export const lockActs = [
  { act: acts.getLock, needs: "signed-in" },
  { act: acts.lock, needs: "signed-in" },
  { act: acts.unlock, needs: "signed-in" },
  { act: acts.askUnlockPasskey, needs: "signed-in" },
  { act: acts.showUnlockPasskey, needs: "signed-in" },
] as const

/** Adds the routes of locking a session and opening it again, under a new token. */
export function addLockRoutes(door: SignInDoor): void {
  const { locked } = stagesOf(door)

  locked(acts.getLock, ({ place, who }) => lockOf(place, who))

  locked(acts.lock, async ({ place, who }) => {
    await lock(place, who)
    return {}
  })

  locked(acts.unlock, async ({ place, who, from, devices, setSession }, { password }) => {
    setSession(await unlock(place, who, password, { from, devices }))
    return {}
  })

  locked(acts.askUnlockPasskey, ({ place, who, request }) => askUnlockPasskey(place, who, siteOf(request)))

  locked(acts.showUnlockPasskey, async ({ place, who, request, from, setSession }, { credential: answer }) => {
    setSession(await showUnlockPasskey(place, who, { site: siteOf(request), answer }, from))
    return {}
  })
}
