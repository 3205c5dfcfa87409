import type { PersonId } from "#ground/kernel/ids.ts"
import { instantText } from "#ground/kernel/time.ts"
import type { Store } from "#ground/store/store.ts"
import type { Keyring } from "./keyring.ts"
import type { ErasureLedger } from "./ledger.ts"
import { finish, type LaidByErasure, move, unfinished } from "./tombstones.ts"

/** What is done with the keys of a practice beside using them. */
export interface KeyCare {
  /** Ends the keys of persons whose tombstones are durable: first they are in the ledger, then their keys are destroyed. */
  end(persons: readonly PersonId[], at: Temporal.Instant): Promise<void>
  /** Ends what a crash or a full disk left unfinished; notes of all that is finished that it is. */
  settle(): Promise<void>
  /** Rotates the wrap key, so that no older copy of the keyring opens who was erased before. */
  rotate(): Promise<void>
}

/** `isLaid` knows a tombstone of an erasure from one that somebody else put there: by that one no key goes. */
export function keyCare(store: Store, keyring: Keyring, ledger: ErasureLedger, isLaid: LaidByErasure): KeyCare {
  const settle = async (): Promise<void> => {
    for (;;) {
      const erased = await store.look((db) => unfinished(db, isLaid))
      if (erased.length === 0) return
      const persons = erased.map(({ person }) => person)
      await ledger.append(erased)
      await keyring.destroy(persons)
      await store.change(({ db }) => finish(db, persons))
    }
  }
  return {
    end: async (persons, at) => {
      await ledger.append(persons.map((person) => ({ person, at: instantText(at) })))
      await keyring.destroy(persons)
    },
    settle,
    rotate: async () => {
      await settle()
      await store.change(({ db }) => move(db, "gone", "turning"))
      await keyring.rotate()
      await store.change(({ db }) => move(db, "turning", "beyond"))
    },
  }
}
