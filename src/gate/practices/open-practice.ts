import type { Kysely } from "kysely"
import type { BlobFolder } from "#ground/blobs/disk.ts"
import { PracticeMemory } from "#ground/kernel/memory.ts"
import type { Need } from "#ground/kernel/permission.ts"
import type { Change, Look, PracticeRef, Program, Trouble } from "#ground/kernel/scope.ts"
import type { TableRule } from "#ground/kernel/table-rule.ts"
import { type Clock, todayIn } from "#ground/kernel/time.ts"
import type { ChangeScope } from "#ground/store/writer.ts"
import type { Store } from "#ground/store/store.ts"
import { type PersonWord, usualPersonWord } from "#ground/words/person-word.ts"
import { openPermissionUses, type PermissionUses } from "#gate/access/access.ts"
import { anchored, type AuditLog, Chain, lastMarks, openAuditLog } from "#gate/audit/audit.ts"
import { type KeyCare, type Keyring, type PracticeKeys, wipePracticeKeys } from "#gate/keys/keys.ts"
import {
  adoptAll,
  type Anchor,
  Findings,
  type OpenProofs,
  openProofs,
  type Proving,
  verifyProofs,
} from "#gate/proof/proof.ts"
import { chosenPersonWord } from "#gate/settings/settings.ts"
import { type Borrower, type Lending, lendingOf, type Lent, type Moment } from "./lending.ts"
import { sealWith } from "./seals.ts"

/** What a practice is made of once it is open. */
export type PracticeParts = Omit<Lent, "uses"> & {
  readonly store: Store
  readonly clock: Clock
  readonly rules: readonly TableRule[]
  /** How often each table had changed by the newest word of the access log. */
  readonly counters: ReadonlyMap<string, number>
  readonly troubled: (trouble: Trouble) => void
}

/** A practice that is open: lent for the length of a callback, to read or to change. */
export class OpenPractice {
  readonly ref: PracticeRef
  readonly program: Program
  readonly audit: AuditLog
  readonly uses: PermissionUses
  readonly store: Store
  readonly keys: PracticeKeys
  readonly keyring: Keyring
  readonly care: KeyCare
  readonly blobs: BlobFolder
  readonly clock: Clock
  readonly #memory = new PracticeMemory()
  readonly #proving: Proving
  readonly #proofs: OpenProofs
  readonly #lending: Lending
  #personWord: PersonWord = usualPersonWord

  constructor(parts: PracticeParts) {
    const { ref, program, store, keys, keyring, care, blobs, clock, rules, counters } = parts
    const findings = new Findings(parts)
    this.ref = ref
    this.program = program
    this.store = store
    this.keys = keys
    this.keyring = keyring
    this.care = care
    this.blobs = blobs
    this.clock = clock
    this.audit = openAuditLog(store, new Chain(keys.chain))
    this.uses = openPermissionUses(store, todayIn(ref.zone, clock))
    const anchor: Anchor = (scope, marks) => this.audit.appendWithin(scope, anchored(clock.now(), marks))
    this.#proving = { key: keys.proof, seal: sealWith(ref.id, keys.seal), rules, anchor }
    this.#proofs = openProofs({ ...this.#proving, counters, findings })
    this.#lending = lendingOf({ ...parts, uses: this.uses, unread: findings.unread })
  }

  /** Lends it to read, as far as the borrower reaches by what the act needs. */
  look<Result>(borrower: Borrower, read: (at: Look) => Promise<Result>, need?: Need): Promise<Result> {
    return this.store.look(async (db) => read(await this.#lookIn(db, borrower, need)))
  }

  /** The same, for as long as somebody far away takes to send or to receive a file. */
  lookLong<Result>(borrower: Borrower, read: (at: Look) => Promise<Result>, need?: Need): Promise<Result> {
    return this.store.lookLong(async (db) => read(await this.#lookIn(db, borrower, need)))
  }

  change<Result>(
    borrower: Borrower,
    write: (at: Change, scope: ChangeScope) => Promise<Result>,
    need?: Need,
  ): Promise<Result> {
    return this.store.change(async (scope) => {
      scope.afterCommit(() => this.#memory.changed())
      const { succeed, ...proven } = this.#proofs.change(scope)
      const moment = await this.#worded(borrower, {
        ...proven,
        now: this.clock.now(),
        memory: this.#memory.view({ keeps: false }),
        personWord: usualPersonWord,
      })
      const result = await write(this.#lending.change(borrower, moment, scope, need), scope)
      succeed()
      return result
    })
  }

  /** What the practice called its persons when it was last borrowed; for what is said when nothing is. */
  get personWord(): PersonWord {
    return this.#personWord
  }

  async #lookIn(db: Kysely<unknown>, borrower: Borrower, need: Need | undefined): Promise<Look> {
    const moment = await this.#worded(borrower, {
      ...this.#proofs.look(db),
      now: this.clock.now(),
      memory: this.#memory.view({ keeps: true }),
      reached: new Map(),
      personWord: usualPersonWord,
    })
    return this.#lending.look(borrower, moment, need)
  }

  async #worded(borrower: Borrower, moment: Moment): Promise<Moment> {
    this.#personWord = await chosenPersonWord(this.#lending.look(borrower, moment, undefined))
    return { ...moment, personWord: this.#personWord }
  }

  /** Goes through every row of every table that decides; gives what is not as it was written, missing, or put back. */
  verifyProofs(): Promise<readonly Trouble[]> {
    return this.store.look(async (db) => {
      const marks = (await lastMarks(db, this.keys.chain)) ?? []
      return verifyProofs(db, { ...this.#proving, marks })
    })
  }

  /** Proves every row that decides as it stands now, whoever wrote it; gives how many there are. */
  adoptProofs(): Promise<number> {
    return this.store.change((scope) => {
      scope.afterCommit(() => this.#memory.changed())
      return adoptAll(scope, this.#proving)
    })
  }

  /** Nobody uses it any more: its keys leave the memory. */
  async close(): Promise<void> {
    await this.store.close()
    await this.keyring.close()
    wipePracticeKeys(this.keys)
  }
}
