import type { Store } from "#ground/store/store.ts"
import type { ChangeScope } from "#ground/store/writer.ts"
import type { Chain } from "./chain.ts"
import type { AuditEvent } from "./line.ts"

/** A practice's access log, to write in. */
export interface AuditLog {
  /** Appends lines; durable when it resolves. Lines that come at the same time share one commit. */
  append(...events: readonly AuditEvent[]): Promise<void>
  /** Appends lines inside a change, which carries them. */
  appendWithin(scope: ChangeScope, ...events: readonly AuditEvent[]): Promise<void>
}

/** Opens the log of a practice. */
export function openAuditLog(store: Store, chain: Chain): AuditLog {
  let waiting: AuditEvent[] = []
  let written: Promise<void> | undefined

  const take = (): readonly AuditEvent[] => {
    const events = waiting
    waiting = []
    written = undefined
    return events
  }

  const write = async (): Promise<void> => {
    const taken: { events?: readonly AuditEvent[] } = {}
    try {
      await store.change(async (scope) => {
        // Whoever comes from here on waits for the next commit.
        taken.events = take()
        scope.group.members += taken.events.length - 1
        await chain.append(scope, taken.events)
      })
    } catch (error) {
      // It did not come to writing: all who wait for this commit hear it, and none of them waits for the next.
      if (taken.events === undefined) take()
      throw error
    }
  }

  return {
    append: async (...events) => {
      if (events.length === 0) return
      waiting.push(...events)
      written ??= write()
      await written
    },
    appendWithin: (scope, ...events) => chain.append(scope, events),
  }
}
