import { LRUCache } from "lru-cache"
import { believedSeconds } from "#ground/kernel/memory.ts"
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
 * What a practice remembers of its sessions, so that a request costs no query for them. Whatever ends or changes a session
 * here forgets all of them: that is rare, and finding them again is one query each. What another program did is found when a session is
 * read again, which it is after as long as anything is believed.
 */
export class SessionCache {
  readonly #known = new LRUCache<string, { readonly session: KnownSession; readonly until: number }>({ max: 1000 })
  #generation = 0

  /** Changes whenever everything was forgotten. What was read before then may not be remembered any more. */
  get generation(): number {
    return this.#generation
  }

  find(hash: string): KnownSession | undefined {
    const known = this.#known.get(hash)
    return known !== undefined && performance.now() < known.until ? known.session : undefined
  }

  /** When a session was last used as far as is known here, where that was remembered; in milliseconds since 1970. */
  lastUsedAt(hash: string): number | undefined {
    return this.#known.get(hash)?.session.lastUsedAt
  }

  /**
   * Remembers a session that was read after `generation` was asked for; not if something ended in between,
   * nor by a token that will end soon.
   */
  remember(hash: string, session: KnownSession, generation: number): void {
    if (generation !== this.#generation || session.stored.byFormerToken) return
    // Whoever writes down that it was used has not read it again: it is believed no longer for that.
    if (this.#known.get(hash)?.session === session) return
    this.#known.set(hash, { session, until: performance.now() + believedSeconds * 1000 })
  }

  forgetAll(): void {
    this.#generation += 1
    this.#known.clear()
  }
}

/** The memory of sessions of the practice that `at` borrows. */
export const sessionCache = (at: Look): Promise<SessionCache> =>
  at.memory.remember(named(at, "accounts sessions"), async () => new SessionCache())
