import type { GroupId, SessionId, TeamId, UserId } from "#ground/kernel/ids.ts"
import type { Audience } from "#ground/kernel/audience.ts"
import type { Origin } from "#ground/kernel/actor.ts"
import type { Rights } from "#ground/kernel/permission.ts"
import type { Change, Look } from "#ground/kernel/scope.ts"
import type { Language } from "#ground/words/words.ts"
import { permissionsOf } from "#gate/access/access.ts"
import type { RequiredAction } from "#gate/accounts/contract.ts"
import { requiredActionOf } from "./required-action.ts"
import type { SignInPractice } from "#gate/accounts/place.ts"
import { type KnownSession, sessionCache } from "./session-cache.ts"
import { type ChosenSessionRules, sessionRules } from "./session-rules.ts"
import {
  deleteSession,
  findSessionByHash,
  insertSession,
  listSessionRows,
  type StoredSession,
  touchSession,
} from "./session-rows.ts"
import { recordSignIn } from "#gate/accounts/sign-in-log/sign-in-rows.ts"
import { hashToken } from "#gate/accounts/token.ts"
import { groupsOfUser, teamsOfUser } from "#gate/accounts/users/groups-of-user.ts"
import { findUser, noteSignedIn, type UserRecord } from "#gate/accounts/users/user-rows.ts"

/** Who sends a request, after the token in its cookie. Rights are read anew each time. */
export type SessionFacts = {
  readonly session: SessionId
  readonly user: UserId
  /** Whose site the session is at. */
  readonly audience: Audience
  readonly groups: readonly GroupId[]
  /** What the groups grant together. */
  readonly permissions: Rights
  readonly teams: readonly TeamId[]
  readonly language: Language
  /** When the second step was last given; not known by a token from before a step-up, so that it is not fresh. */
  readonly steppedAt: Temporal.Instant | undefined
  readonly endsAt: Temporal.Instant
  readonly idleEndsAt: Temporal.Instant
  /** Nothing opens in it but the lock. */
  readonly isLocked: boolean
  /** What has to be done before anything else works. */
  readonly requiredAction: RequiredAction | undefined
}

/** Opens a session. Only `finish-sign-in.ts` calls this, when somebody has shown twice who they are. */
export async function openSession(
  at: Change,
  user: UserRecord,
  from: Origin,
): Promise<{ readonly id: SessionId; readonly token: string; readonly endsAt: Temporal.Instant }> {
  const { hours } = await sessionRules(at)
  const endsAt = at.now.add({ hours })
  await noteSignedIn(at, user.id)
  return { ...(await insertSession(at, user.id, endsAt, from)), endsAt }
}

async function readSession(at: Look, hash: string): Promise<KnownSession | undefined> {
  const stored = await findSessionByHash(at, hash)
  if (stored === undefined) return undefined
  const user = await findUser(at, stored.user)
  if (user?.state !== "active") return undefined
  const { idleMinutes, atIdle } = await sessionRules(at)
  const lastUsedAt = stored.lastUsedAt.epochMilliseconds
  return {
    stored,
    requiredAction: await requiredActionOf(at, user.id),
    language: user.language,
    // The step was given by whoever has the new token. Whoever kept a copy of the one before gave none.
    steppedAt: stored.byFormerToken ? undefined : stored.steppedAt,
    idleMilliseconds: idleMinutes * 60_000,
    atIdle,
    endsAt: stored.endsAt.epochMilliseconds,
    lastUsedAt,
    lastWrittenAt: lastUsedAt,
  }
}

/** How a session stands: it can be used, it can be unlocked, or it is over. */
export type SessionState = "open" | "locked" | "over"

/** How a session stands that is stored. */
export const standingOf = (stored: StoredSession, rules: ChosenSessionRules, now: Temporal.Instant): SessionState =>
  standing(
    {
      stored,
      endsAt: stored.endsAt.epochMilliseconds,
      lastUsedAt: stored.lastUsedAt.epochMilliseconds,
      idleMilliseconds: rules.idleMinutes * 60_000,
      atIdle: rules.atIdle,
    },
    now.epochMilliseconds,
  )

/** Who does not use a session is locked out of it, as if it were done by hand; where people share machines it is over. */
function standing(
  known: Pick<KnownSession, "stored" | "endsAt" | "lastUsedAt" | "idleMilliseconds" | "atIdle">,
  now: number,
): SessionState {
  if (now >= known.endsAt) return "over"
  const isIdle = now >= known.lastUsedAt + known.idleMilliseconds
  if (isIdle && known.atIdle === "end") return "over"
  return isIdle || known.stored.lockedAt !== undefined ? "locked" : "open"
}

const idleEnd = (known: KnownSession): number => Math.min(known.lastUsedAt + known.idleMilliseconds, known.endsAt)

const mustBeTouched = ({ audience }: SignInPractice, known: KnownSession, now: number): boolean =>
  known.lastWrittenAt + audience.limits.touchSeconds * 1000 <= now

async function factsOf(at: Look, known: KnownSession, isLocked: boolean): Promise<SessionFacts> {
  const { id, user, endsAt } = known.stored
  const groups = await groupsOfUser(at, user)
  return {
    session: id,
    user,
    audience: at.audience,
    groups,
    permissions: await permissionsOf(at, groups),
    isLocked,
    requiredAction: known.requiredAction,
    teams: await teamsOfUser(at, user),
    language: known.language,
    steppedAt: known.steppedAt,
    endsAt,
    idleEndsAt: Temporal.Instant.fromEpochMilliseconds(idleEnd(known)),
  }
}

/**
 * The session of a token, or nothing where it has ended, is over or never was. Counts as use of it, unless it is locked or one only
 * looks how it stands (`looking`).
 */
export async function findSession(
  place: SignInPractice,
  token: string,
  looking?: "looking",
): Promise<SessionFacts | undefined> {
  const now = place.now().epochMilliseconds
  const counts = (known: KnownSession) => looking === undefined && standing(known, now) === "open"
  const first = await place.look(async (at) => {
    const hash = hashToken(at, "session", token)
    const cache = await sessionCache(at)
    const known = cache.find(hash)
    if (known === undefined || standing(known, now) === "over" || (counts(known) && mustBeTouched(place, known, now)))
      return { hash, cache, generation: cache.generation }
    if (counts(known)) known.lastUsedAt = now
    return { facts: await factsOf(at, known, standing(known, now) === "locked") }
  })
  if (first.facts !== undefined) return first.facts
  const { hash } = first
  // The generation was asked for in a look of its own: what is read here cannot be older than it.
  const known = first.cache.find(hash) ?? (await place.look((at) => readSession(at, hash)))
  // The database may be a minute behind on this.
  if (known !== undefined) known.lastUsedAt = Math.max(known.lastUsedAt, first.cache.lastUsedAt(hash) ?? 0)
  const stands = known && standing(known, now)
  if (known === undefined || stands === "over") return undefined
  if (counts(known)) {
    known.lastUsedAt = now
    if (mustBeTouched(place, known, now)) {
      known.lastWrittenAt = now
      await place.change(touched(known), (at) => touchSession(at, known.stored.id))
    }
  }
  first.cache.remember(hash, known, first.generation)
  return place.look((at) => factsOf(at, known, stands === "locked"))
}

const touched = (known: KnownSession) =>
  ({ event: "accounts.session-used", action: "U", object: "session", thing: known.stored.id }) as const

/** After a change of sessions or users: what is remembered of them is read anew. */
export function sessionsChanged(at: Change): void {
  at.afterwards(async () => (await sessionCache(at)).forgetAll())
}

/** Ends sessions of a user, all or those that `which` picks. Gives how many. */
export async function endSessions(
  at: Change,
  user: UserId,
  outcome: "signed-out" | "ended",
  which: (session: SessionId) => boolean = () => true,
): Promise<number> {
  const ending = (await listSessionRows(at, user)).filter(({ id }) => which(id))
  for (const { id, from } of ending) {
    await deleteSession(at, id)
    await recordSignIn(at, user, outcome, from)
  }
  if (ending.length > 0) sessionsChanged(at)
  return ending.length
}
