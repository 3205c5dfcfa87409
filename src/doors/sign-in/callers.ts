import type { FastifyRequest } from "fastify"
import type { Origin } from "#ground/kernel/actor.ts"
import { refuse } from "#ground/kernel/refusal.ts"
import { isFreshStep } from "#ground/kernel/step-up.ts"
import type { RefusalCode } from "#ground/words/words.ts"
import { findSession, refuseBeforeRequiredAction, requireUnlocked, type SessionFacts } from "#gate/accounts/accounts.ts"
import { withoutRights } from "#gate/access/access.ts"
import type { Borrower, OpenPractice } from "#gate/practices/practices.ts"
import { type Caller, lend } from "#gate/runner/runner.ts"
import { languageOf } from "#doors/http/http.ts"
import type { TicketCookie } from "./cookies.ts"
import type { SignInDoor } from "./door.ts"

/** From where a request comes. What a browser calls itself is cut: it is shown to people, not trusted. */
export const originOf = (request: FastifyRequest): Origin => ({
  address: request.ip,
  device: (request.headers["user-agent"] ?? "").replace(/[^\x20-\x7e]/g, "").slice(0, 300),
})

/** Somebody who has not signed in. */
export const visitor = ({ audience }: Pick<SignInDoor, "audience">, request: FastifyRequest): Borrower => ({
  actor: { kind: "visitor", from: originOf(request) },
  language: languageOf(request),
  audience,
  ...withoutRights,
})

type Door = Omit<SignInDoor, "app">

type CallerWork<Result> = (caller: Caller, session: SessionFacts) => Promise<Result>

/** Lends the practice to whoever the session cookie says, or refuses: sign in first, or unlock. */
export const withSession = <Result>(door: Door, request: FastifyRequest, work: CallerWork<Result>): Promise<Result> =>
  withTicket(door, request, undefined, async (caller, session) => {
    requireUnlocked(session)
    refuseBeforeRequiredAction(session, actOf(request))
    return work(await door.knows(caller, session), session)
  })

/** Refuses who has no session, before anything that they send is read. */
export const requireSession = (door: Door, request: FastifyRequest): Promise<void> =>
  withTicket(door, request, "looking", async () => undefined)

/** The same for the lock of a session, which is asked after and opened also where nothing else is; that is no use of it. */
export const withLock = <Result>(door: Door, request: FastifyRequest, work: CallerWork<Result>): Promise<Result> =>
  withTicket(door, request, "looking", work)

async function withTicket<Result>(
  door: Door,
  request: FastifyRequest,
  looking: "looking" | undefined,
  work: CallerWork<Result>,
): Promise<Result> {
  const ticket = door.cookies.session(request)
  if (ticket === undefined) throw refuse("general.not-signed-in")
  return door.practices.use(ticket.slug, async (practice) => {
    const session = practice && (await findSession(lend(practice, visitor(door, request)), ticket.token, looking))
    if (practice === undefined || session === undefined) throw refuse("general.not-signed-in")
    return work(callerOf(practice, session, request), session)
  })
}

const withNamed =
  (absent: RefusalCode) =>
  <Result>(
    door: Door,
    slug: string,
    request: FastifyRequest,
    work: (caller: Caller) => Promise<Result>,
  ): Promise<Result> =>
    door.practices.use(slug, (practice) => {
      if (practice === undefined) throw refuse(absent)
      return work({ practice, ...visitor(door, request) })
    })

/** Lends the practice that a visitor names; one that is not there is as if its thing were not there. */
export const withVisitor = withNamed("general.not-found")

/** Lends the practice of a sign-in that is half-way; where it is not there, no sign-in ever was. */
export const withPending = withNamed("accounts.sign-in-over")

/** The practice and the token of a sign-in that is half-way. */
export function pendingTicket({ cookies }: Door, request: FastifyRequest): TicketCookie {
  const ticket = cookies.pending(request)
  if (ticket === undefined) throw refuse("accounts.sign-in-over")
  return ticket
}

/** Refuses who has not shown their second step within the past minutes; what doors ask it for makes a way in. */
export function requireFreshStep({ practice, steppedAt }: Caller): void {
  if (!isFreshStep("leaks", steppedAt, practice.clock.now())) throw refuse("step-up-needed")
}

const callerOf = (practice: OpenPractice, session: SessionFacts, request: FastifyRequest): Caller => ({
  practice,
  language: session.language,
  audience: session.audience,
  permissions: session.permissions,
  teams: session.teams,
  steppedAt: session.steppedAt,
  actor: {
    kind: "user",
    user: session.user,
    groups: session.groups,
    session: session.session,
    from: originOf(request),
  },
})

/** The name of the act whose route was asked for; every route of ours carries it. */
const actOf = (request: FastifyRequest): string => (request.routeOptions.config as { act?: string }).act ?? ""
