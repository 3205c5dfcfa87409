import type { Pair } from "#ground/words/pair.ts"
import type { TextKey } from "#ground/words/words.ts"
import type { Audience } from "./audience.ts"
import type { BlobId, UserId } from "./ids.ts"
import type { HoldSource } from "./look.ts"
import type { DataKind } from "./data-kind.ts"
import type { Migration } from "./migration.ts"
import type { OpenTable } from "./open-table.ts"
import type { Operation, LogSubject, ActionCode } from "./operation.ts"
import type { Permission } from "./permission.ts"
import type { Change, Look, Mail, PracticeRef, Program } from "./scope.ts"
import type { SecondPersonAct } from "./second-person.ts"
import type { AnyTable } from "./table.ts"
import type { WaitingSource } from "./waiting.ts"

/** What a job writes in the log for a change it makes. */
export type JobLog = { readonly event: string; readonly action: ActionCode; readonly object: string } & LogSubject

/** A practice as a job has it: to be borrowed as often as needed, for a short time each. */
export interface Workplace {
  readonly practice: PracticeRef
  readonly program: Program
  readonly audience: Audience
  now(): Temporal.Instant
  look<Result>(read: (at: Look) => Promise<Result>): Promise<Result>
  /** One line of the log, or those that follow from what was done: one for each person, say. */
  change<Result>(
    log: JobLog | ((result: Result) => readonly JobLog[]),
    write: (at: Change) => Promise<Result>,
  ): Promise<Result>
  /** Removes files that are not in use and were written before a moment; gives how many. */
  sweep(isInUse: (blob: BlobId) => boolean, before: Temporal.Instant): Promise<number>
  readonly keys: {
    /** Ends the keys of erased persons where a crash or a full disk came between. */
    settle(): Promise<void>
    /** Rotates the wrap key: no older copy of the keyring opens who was erased before. */
    rotate(): Promise<void>
  }
  /** Sends mail now; the outbox alone does, with what is durable. */
  readonly mailer: { readonly send: (letter: Mail & { readonly fromName: string }) => Promise<void> }
  /** Aborted when the program ends; a job stops at the next good moment and goes on at the next start. */
  readonly signal: AbortSignal
}

/** Work that the clock or a `wake` starts, once at a time for each practice. */
export type Job = {
  /** `imports.work` */
  readonly name: string
  readonly everySeconds: number
  readonly run: (place: Workplace) => Promise<void>
  /**
   * When it has to go on with something that waits for its time; nothing where that is soon enough when the practice is looked after
   * next. One that nobody uses is so once an hour.
   */
  readonly waits?: (at: Look) => Promise<Temporal.Instant | undefined>
}

/** Things of one kind that rest on a user: how many, and what they are called where that says nothing about a person. */
export type Resting = { readonly kind: TextKey; readonly count: number; readonly names: readonly string[] }

/** What has texts and nothing else to give: the register of practices, a door. */
export const onlyWords = (words: Room["words"]): Room => ({
  words,
  tables: [],
  operations: [],
  dataKinds: [],
  migrations: [],
  permissions: [],
  jobs: [],
})

/** What a room gives to the program. */
export type Room = {
  /** The room's texts; its `words.ts` also tells the compiler of their keys. */
  readonly words: Readonly<Record<string, Pair>>
  /** Each of the room's tables. */
  readonly tables: readonly AnyTable[]
  readonly operations: readonly Operation[]
  readonly dataKinds: readonly DataKind[]
  readonly migrations: readonly Migration[]
  readonly permissions: readonly Permission[]
  readonly jobs: readonly Job[]
  /** The files that this room's rows name; a file that no room names is an orphan. */
  readonly blobsInUse?: (at: Look) => Promise<ReadonlySet<BlobId>>
  /** What of this room rests on a user, and somebody else must take over when they leave. */
  readonly restsOn?: (at: Look, user: UserId) => Promise<readonly Resting[]>
  /** What this room knows of that may not be destroyed, and why. */
  readonly holds?: HoldSource
  /** What nobody brings about alone, where it has no screen of its own for whoever agrees. */
  readonly secondPersonActs?: readonly SecondPersonAct[]
  /** What of this room waits for somebody, and where on the site. */
  readonly waits?: readonly WaitingSource[]
  /** What of this room goes along with a practice that leaves, beside its kinds of data. */
  readonly openTables?: readonly OpenTable[]
}
