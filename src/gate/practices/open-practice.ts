import type { BlobFolder } from "#ground/blobs/disk.ts"
import type { HoldSource } from "#ground/kernel/look.ts"
import type { PersonId } from "#ground/kernel/ids.ts"
import { PracticeMemory } from "#ground/kernel/memory.ts"
import type { Need } from "#ground/kernel/permission.ts"
import type { Reach } from "#ground/kernel/reach.ts"
import type { Change, Keys, Look, Mail, PracticeRef, Trouble } from "#ground/kernel/scope.ts"
import type { TableRule } from "#ground/kernel/table-rule.ts"
import type { Unreadable } from "#ground/kernel/unreadable.ts"
import { type Clock, todayIn } from "#ground/kernel/time.ts"
import type { ChangeScope } from "#ground/store/writer.ts"
import type { Store } from "#ground/store/store.ts"
import { type Language, say } from "#ground/words/words.ts"
import { openPermissionUses, type PermissionUses, personsInReach, type Reacher, reachOf } from "#gate/access/access.ts"
import { anchored, type AuditLog, Chain, lastMarks, openAuditLog } from "#gate/audit/audit.ts"
import { layTombstones, type KeyCare, type Keyring, type PracticeKeys } from "#gate/keys/keys.ts"
import { adoptAll, type Anchor, Findings, openProofs, verifyProofs } from "#gate/proof/proof.ts"
import { changerKeys, keysWithin, readerKeys, sealWith } from "./seals.ts"

/** Who borrows a practice, and what they may do with it. */
export type Borrower = Reacher & { readonly language: Language }

/** What a practice is made of once it is open. */
export type PracticeParts = {
  readonly ref: PracticeRef
  readonly store: Store
  readonly keyring: Keyring
  readonly care: KeyCare
  readonly keys: PracticeKeys
  readonly blobs: BlobFolder
  readonly clock: Clock
  readonly highRisk: ReadonlySet<string>
  readonly holdSources: readonly HoldSource[]
  readonly rules: readonly TableRule[]
  /** How often each table had changed by the newest word of the access log. */
  readonly counters: ReadonlyMap<string, number>
  readonly troubled: (trouble: Trouble) => void
  /** Is told of what is sealed and does not open, once each. */
  readonly unread: (found: Unreadable) => void
  /** Lays a mail in the practice's outbox. */
  readonly post: (at: Change, mail: Mail) => Promise<void>
  /** Runs a job of this practice soon. */
  readonly wake: (job: string) => void
}

/** A practice that is open: lent for the length of a callback, to read or to change. */
export interface OpenPractice {
  readonly ref: PracticeRef
  readonly audit: AuditLog
  readonly uses: PermissionUses
  readonly store: Store
  readonly keys: PracticeKeys
  readonly keyring: Keyring
  readonly care: KeyCare
  readonly blobs: BlobFolder
  readonly clock: Clock
  /** Lends it to read, as far as the borrower reaches by what the act needs. */
  look<Result>(borrower: Borrower, read: (at: Look) => Promise<Result>, need?: Need): Promise<Result>
  change<Result>(
    borrower: Borrower,
    write: (at: Change, scope: ChangeScope) => Promise<Result>,
    need?: Need,
  ): Promise<Result>
  /** Goes through every row of every table that decides; gives what is not as it was written, missing, or put back. */
  verifyProofs(): Promise<readonly Trouble[]>
  /** Proves every row that decides as it stands now, whoever wrote it; gives how many there are. */
  adoptProofs(): Promise<number>
  close(): Promise<void>
}

/** One moment of a practice, by which several ways to look share what they see. */
type Moment = Pick<Look, "db" | "now" | "memory" | "proofs"> & {
  /** Who was found within or beyond which reach; a look asks that once for each person, a change may change it. */
  readonly reached?: Map<string, Promise<ReadonlySet<PersonId>>>
}

function inReach(moment: Moment, reach: Reach, persons: readonly PersonId[]): Promise<ReadonlySet<PersonId>> {
  const { reached, ...rest } = moment
  const [only] = persons
  if (reached === undefined || reach.extent === "all" || only === undefined || persons.length > 1)
    return personsInReach({ ...rest, reach }, persons)
  const name = `${reach.extent} ${only}`
  const found = reached.get(name) ?? personsInReach({ ...rest, reach }, persons)
  reached.set(name, found)
  return found
}

const nobody: ReadonlySet<PersonId> = new Set()

/** Puts the parts of a practice together. */
export function openPractice(parts: PracticeParts): OpenPractice {
  const { ref, store, keyring, keys, blobs, clock } = parts
  const findings = new Findings(parts)
  const told = (language: Language) => ({ sign: say(language, "general.unreadable"), unread: findings.unread })
  const reading = (language: Language): Keys => readerKeys({ practice: ref.id, keys, keyring, ...told(language) })
  const readings: Readonly<Record<Language, Keys>> = { nl: reading("nl"), en: reading("en") }
  const own = sealWith(ref.id, keys.seal)
  const memory = new PracticeMemory()
  const audit = openAuditLog(store, new Chain(keys.chain))
  const anchor: Anchor = (scope, marks) => audit.appendWithin(scope, anchored(clock.now(), marks))
  const proofs = openProofs({
    key: keys.proof,
    seal: own,
    rules: parts.rules,
    counters: parts.counters,
    anchor,
    findings,
  })
  const uses = openPermissionUses(store, todayIn(ref.zone, clock))

  const lookOf = (borrower: Borrower, moment: Moment, need: Need | undefined): Look => {
    const reach = reachOf(borrower, need)
    const reading = readings[borrower.language]
    return {
      ...moment,
      practice: ref,
      actor: borrower.actor,
      language: borrower.language,
      blobs,
      highRisk: parts.highRisk,
      holdSources: parts.holdSources,
      reach,
      keys: reach.extent === "all" ? reading : keysWithin(reading, (persons) => inReach(moment, reach, persons)),
      may: (permission) => borrower.permissions.has(permission.name),
      mayWith: async (permission, persons) =>
        borrower.permissions.has(permission.name) ? inReach(moment, reachOf(borrower, permission), persons) : nobody,
      within: (permission) => lookOf(borrower, moment, permission),
      used: (permission) => uses.note(borrower.actor, permission),
      say: (key, values) => say(borrower.language, key, values),
    }
  }

  const destroy = async (at: Change, persons: readonly PersonId[], scope: ChangeScope): Promise<void> => {
    await layTombstones(at.db, persons, at.now)
    scope.afterCommit(() => parts.care.end(persons, at.now))
    at.wake("keys.settle")
  }

  const changeOf = (borrower: Borrower, moment: Moment, scope: ChangeScope, need: Need | undefined): Change => {
    const seen = lookOf(borrower, moment, need)
    const at: Change = {
      ...seen,
      // A change's moment writes.
      db: moment.db as Change["db"],
      keys: changerKeys(ref.id, seen.keys, {
        keyring,
        scope,
        destroy: async (clearance, persons) => {
          for (const person of persons) clearance.require({ person })
          await destroy(at, persons, scope)
        },
        ...told(borrower.language),
      }),
      within: (permission) => changeOf(borrower, moment, scope, permission),
      post: (mail) => parts.post(at, mail),
      wake: (job) => scope.afterCommit(() => parts.wake(job)),
      afterwards: (act) => scope.afterCommit(act),
    }
    return at
  }

  return {
    ref,
    audit,
    uses,
    store,
    keys,
    keyring,
    care: parts.care,
    blobs,
    clock,
    look: (borrower, read, need) =>
      store.look((db) => {
        const moment = {
          ...proofs.look(db),
          now: clock.now(),
          memory: memory.view({ keeps: true }),
          reached: new Map(),
        }
        return read(lookOf(borrower, moment, need))
      }),
    change: (borrower, write, need) =>
      store.change(async (scope) => {
        const { succeed, ...proven } = proofs.change(scope)
        const moment = { ...proven, now: clock.now(), memory: memory.view({ keeps: false }) }
        const result = await write(changeOf(borrower, moment, scope, need), scope)
        succeed()
        return result
      }),
    verifyProofs: () =>
      store.look(async (db) => {
        const marks = (await lastMarks(db, keys.chain)) ?? []
        return verifyProofs(db, { key: keys.proof, seal: own, rules: parts.rules, marks })
      }),
    adoptProofs: () =>
      store.change((scope) => adoptAll(scope, { key: keys.proof, seal: own, rules: parts.rules, anchor })),
    close: async () => {
      await store.close()
      await keyring.close()
    },
  }
}
