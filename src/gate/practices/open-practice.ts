import type { BlobFolder } from "#ground/blobs/disk.ts"
import type { Actor } from "#ground/kernel/actor.ts"
import { type Memory, PracticeMemory } from "#ground/kernel/memory.ts"
import type { Permission } from "#ground/kernel/permission.ts"
import type { Change, Look, Mail, PracticeRef } from "#ground/kernel/scope.ts"
import type { Clock } from "#ground/kernel/time.ts"
import type { ChangeScope } from "#ground/store/writer.ts"
import type { Store } from "#ground/store/store.ts"
import { type Language, say } from "#ground/words/words.ts"
import { type AuditLog, openAuditLog } from "#gate/audit/audit.ts"
import type { Keyring, PracticeKeys } from "#gate/keys/keys.ts"
import { changerKeys, readerKeys, sealWith } from "./seals.ts"

/** Who borrows a practice, and what they may do with it. */
export type Borrower = {
  readonly actor: Actor
  readonly language: Language
  readonly permissions: ReadonlySet<string>
}

/** What a practice is made of once it is open. */
export type PracticeParts = {
  readonly ref: PracticeRef
  readonly store: Store
  readonly keyring: Keyring
  readonly keys: PracticeKeys
  readonly blobs: BlobFolder
  readonly clock: Clock
  /** Lays a mail in the practice's outbox. */
  readonly post: (at: Change, mail: Mail) => Promise<void>
  /** Runs a job of this practice soon. */
  readonly wake: (job: string) => void
}

/** A practice that is open: lent for the length of a callback, to read or to change. */
export interface OpenPractice {
  readonly ref: PracticeRef
  readonly audit: AuditLog
  readonly store: Store
  readonly keys: PracticeKeys
  readonly blobs: BlobFolder
  readonly clock: Clock
  look<Result>(borrower: Borrower, read: (at: Look) => Promise<Result>): Promise<Result>
  change<Result>(borrower: Borrower, write: (at: Change, scope: ChangeScope) => Promise<Result>): Promise<Result>
  close(): Promise<void>
}

/** Puts the parts of a practice together. */
export function openPractice(parts: PracticeParts): OpenPractice {
  const { ref, store, keyring, keys, blobs, clock } = parts
  const own = sealWith(ref.id, keys.seal)
  const reading = readerKeys(ref.id, keys, own, keyring)
  const memory = new PracticeMemory()

  const common = (borrower: Borrower, view: Memory): Omit<Look, "db" | "keys"> => ({
    practice: ref,
    actor: borrower.actor,
    now: clock.now(),
    language: borrower.language,
    blobs,
    memory: view,
    may: (permission: Permission) => borrower.permissions.has(permission.name),
    say: (key, values) => say(borrower.language, key, values),
  })

  return {
    ref,
    audit: openAuditLog(store, keys.chain),
    store,
    keys,
    blobs,
    clock,
    look: (borrower, read) =>
      store.look((db) => read({ ...common(borrower, memory.view({ keeps: true })), db, keys: reading })),
    change: (borrower, write) =>
      store.change((scope) => {
        const at: Change = {
          ...common(borrower, memory.view({ keeps: false })),
          db: scope.db,
          keys: changerKeys(ref.id, keys, own, keyring, scope),
          post: (mail) => parts.post(at, mail),
          wake: (job) => scope.afterCommit(() => parts.wake(job)),
          afterwards: (act) => scope.afterCommit(act),
        }
        return write(at, scope)
      }),
    close: async () => {
      await store.close()
      await keyring.close()
    },
  }
}
