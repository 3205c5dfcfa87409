import type { FastifyInstance } from "fastify"
import { askUnlockPasskey, lock, lockOf, showUnlockPasskey, unlock } from "#gate/accounts/accounts.ts"
import * as acts from "#gate/accounts/contract.ts"
import type { Practices } from "#gate/practices/practices.ts"
import { lend } from "#gate/runner/runner.ts"
import { originOf, withLock } from "./callers.ts"
import { cookieRoutes } from "./cookie-routes.ts"
import type { Cookies } from "./cookies.ts"
import { siteOf } from "./passkeys.ts"

/** All that a locked session is good for, beside signing out. */
export const lockActs = [
  { act: acts.getLock, needs: "signed-in" },
  { act: acts.lock, needs: "signed-in" },
  { act: acts.unlock, needs: "signed-in" },
  { act: acts.askUnlockPasskey, needs: "signed-in" },
  { act: acts.showUnlockPasskey, needs: "signed-in" },
] as const

/** Adds the routes of locking a session and opening it again, under a new token. */
export function addLockRoutes(app: FastifyInstance, practices: Practices, cookies: Cookies): void {
  const route = cookieRoutes(app)

  route(acts.getLock, (_input, request) =>
    withLock(practices, cookies, request, (caller, who) => lockOf(lend(caller.practice, caller), who)),
  )

  route(acts.lock, (_input, request) =>
    withLock(practices, cookies, request, async (caller, who) => {
      await lock(lend(caller.practice, caller), who)
      return {}
    }),
  )

  route(acts.unlock, ({ password }, request, reply) =>
    withLock(practices, cookies, request, async (caller, who) => {
      const token = await unlock(lend(caller.practice, caller), who, password, {
        from: originOf(request),
        devices: cookies.devices(request, caller.practice.ref.slug),
      })
      cookies.setSession(reply, { slug: caller.practice.ref.slug, token })
      return {}
    }),
  )

  route(acts.askUnlockPasskey, (_input, request) =>
    withLock(practices, cookies, request, (caller, who) =>
      askUnlockPasskey(lend(caller.practice, caller), who, siteOf(request)),
    ),
  )

  route(acts.showUnlockPasskey, ({ credential: answer }, request, reply) =>
    withLock(practices, cookies, request, async (caller, who) => {
      const shown = { site: siteOf(request), answer }
      const token = await showUnlockPasskey(lend(caller.practice, caller), who, shown, originOf(request))
      cookies.setSession(reply, { slug: caller.practice.ref.slug, token })
      return {}
    }),
  )
}
