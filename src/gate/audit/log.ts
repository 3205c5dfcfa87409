import type { Key } from "#ground/crypto/key.ts"
import type { Store } from "#ground/store/store.ts"
import type { ChangeScope } from "#ground/store/writer.ts"
import { appendToChain } from "./chain.ts"
import type { AuditEvent } from "./line.ts"

/** A practice's access log, to write in. */
export interface AuditLog {
  /** Appends a line; durable when it resolves. Lines that come at the same time share one commit. */
  append(event: AuditEvent): Promise<void>
  /** Appends a line inside a change, which carries it. */
  appendWithin(scope: ChangeScope, ...events: readonly AuditEvent[]): Promise<void>
}

/** Opens the log of a practice. */
export function openAuditLog(store: Store, key: Key): AuditLog {
  let waiting: AuditEvent[] = []
  let written: Promise<void> | undefined

  const write = (): Promise<void> =>
    store.change(async (scope) => {
      // Whoever comes from here on waits for the next commit.
      const events = waiting
      waiting = []
      written = undefined
      scope.group.members += events.length - 1
      await appendToChain(scope, key, events)
    })

  return {
    append: (event) => {
      waiting.push(event)
      written ??= write()
      return written
    },
    appendWithin: (scope, ...events) => appendToChain(scope, key, events),
  }
}
