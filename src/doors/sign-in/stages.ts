import type { FastifyReply, FastifyRequest } from "fastify"
import type { z } from "zod"
import type { Act } from "#ground/kernel/act.ts"
import type { Origin } from "#ground/kernel/actor.ts"
import type { SessionFacts } from "#gate/accounts/accounts.ts"
import { type Caller, lend } from "#gate/runner/runner.ts"
import { originOf, pendingTicket, visitor, withLock, withPending, withSession } from "./callers.ts"
import { cookieRoutes } from "./cookie-routes.ts"
import type { Cookies } from "./cookies.ts"
import type { SignInDoor } from "./door.ts"
import { enterSession } from "./entering.ts"

type Asked = {
  readonly request: FastifyRequest
  readonly from: Origin
  readonly place: ReturnType<typeof lend>
}

/** Somebody whose sign-in is half-way. */
type HalfWay = Asked & {
  readonly token: string
  /** Gives the browser the session that was opened, and what it will be known by. */
  enter<Me>(signedIn: { readonly session: string; readonly device: string; readonly me: Me }): Promise<Me>
}

/** Somebody with a session. */
type SignedIn = Asked & {
  readonly caller: Caller
  readonly who: SessionFacts
  readonly reply: FastifyReply
  /** The browsers that are known, by what this one brings along. */
  readonly devices: ReturnType<Cookies["devices"]>
  /** Gives the browser another token of its session. */
  setSession(token: string): void
}

type Takes<A extends Act> = z.output<A["takes"]>
type Gives<A extends Act> = Promise<z.input<A["gives"]>>

/** Makes routes by how far somebody is in: each act is one line of what it does at its stage. */
export function stagesOf(door: SignInDoor) {
  const { cookies } = door
  const route = cookieRoutes(door.app)

  const withFacts =
    (request: FastifyRequest, reply: FastifyReply) =>
    (caller: Caller, who: SessionFacts): SignedIn => {
      const { slug } = caller.practice.ref
      return {
        caller,
        who,
        request,
        reply,
        from: originOf(request),
        place: lend(caller.practice, caller),
        devices: cookies.devices(request, slug),
        setSession: (token) => cookies.setSession(reply, { slug, token }),
      }
    }

  return {
    halfWay: <A extends Act>(act: A, work: (at: HalfWay, input: Takes<A>) => Gives<A>): void =>
      route(act, (input, request, reply) => {
        const { slug, token } = pendingTicket(door, request)
        const enter: HalfWay["enter"] = async (signedIn) => {
          await enterSession(door, request, reply, { slug, ...signedIn })
          return signedIn.me
        }
        return withPending(door, slug, request, ({ practice }) =>
          work(
            { request, from: originOf(request), place: lend(practice, visitor(door, request)), token, enter },
            input,
          ),
        )
      }),
    signedIn: <A extends Act>(act: A, work: (at: SignedIn, input: Takes<A>) => Gives<A>): void =>
      route(act, (input, request, reply) => {
        const facts = withFacts(request, reply)
        return withSession(door, request, (caller, who) => work(facts(caller, who), input))
      }),
    /** Somebody with a session, locked or not. */
    locked: <A extends Act>(act: A, work: (at: SignedIn, input: Takes<A>) => Gives<A>): void =>
      route(act, (input, request, reply) => {
        const facts = withFacts(request, reply)
        return withLock(door, request, (caller, who) => work(facts(caller, who), input))
      }),
  }
}
