import { LRUCache } from "lru-cache"
import type { Look } from "#ground/kernel/scope.ts"
import type { Language } from "#ground/words/words.ts"
import type { AtIdle, RequiredAction } from "#gate/accounts/contract.ts"
import { named } from "#gate/accounts/audience.ts"
import type { StoredSession } from "./session-rows.ts"

/**
 * A session as it is remembered. What is compared for every request is in milliseconds since 1970, which cost nothing;
 * the database may be a minute behind.
 */
export type KnownSession = {
  readonly stored: StoredSession
  readonly language: Language
  readonly requiredAction: RequiredAction | undefined
  readonly steppedAt: Temporal.Instant | undefined
  readonly idleMilliseconds: number
  readonly atIdle: AtIdle
  readonly endsAt: number
  lastUsedAt: number
  lastWrittenAt: number
}

/**
 * What a practice remembers of its sessions, so that a request costs no query for them. It assumes that one process
 * has the practice open, as the writing connection does. Whatever ends or changes a session forgets all of them:
 * that is rare, and finding them again is one query each.
 */
export class SessionCache {
  readonly #known = new LRUCache<string, KnownSession>({ max: 1000 })
  #generation = 0

  /** Changes whenever everything was forgotten. What was read before then may not be remembered any more. */
  get generation(): number {
    return this.#generation
  }

  find(hash: string): KnownSession | undefined {
    return this.#known.get(hash)
  }

  /**
   * Remembers a session that was read after `generation` was asked for; not if something ended in between,
   * nor by a token that will end soon.
   */
  remember(hash: string, session: KnownSession, generation: number): void {
    if (generation === this.#generation && !session.stored.byFormerToken) this.#known.set(hash, session)
  }

  forgetAll(): void {
    this.#generation += 1
    this.#known.clear()
  }
}

/** The memory of sessions of the practice that `at` borrows. */
export const sessionCache = (at: Look): Promise<SessionCache> =>
  at.memory.remember(named(at, "accounts sessions"), async () => new SessionCache())
