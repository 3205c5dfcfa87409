import type { FastifyInstance } from "fastify"
import type { Audience } from "#ground/kernel/audience.ts"
import type { SessionFacts } from "#gate/accounts/accounts.ts"
import type { Practices } from "#gate/practices/practices.ts"
import type { Caller } from "#gate/runner/runner.ts"
import type { Cookies } from "./cookies.ts"

/** What the routes of a site are made with at which those of one audience sign in. */
export type SignInDoor = {
  readonly app: FastifyInstance
  readonly practices: Practices
  readonly audience: Audience
  readonly cookies: Cookies
  /** Adds what this site knows of somebody who is signed in, beside their session. */
  readonly knows: (caller: Caller, session: SessionFacts) => Promise<Caller>
}
