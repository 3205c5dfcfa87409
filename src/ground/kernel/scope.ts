import type { Kysely } from "kysely"
import type { Clearance } from "./ending.ts"
import type { PersonId, UserId } from "./ids.ts"
import type { Keys, Look, PersonSeal, Reader } from "./look.ts"
import type { Permission } from "./permission.ts"

export type {
  BlobFacts,
  Blobs,
  Keys,
  Look,
  PersonSeal,
  SealAddress,
  PracticeRef,
  Program,
  Proofs,
  Reader,
  Seal,
  Trouble,
} from "./look.ts"

export type Writer<Tables> = Pick<
  Kysely<Tables>,
  | "selectFrom"
  | "selectNoFrom"
  | "with"
  | "withRecursive"
  | "fn"
  | "dynamic"
  | "executeQuery"
  | "insertInto"
  | "updateTable"
  | "deleteFrom"
  | "replaceInto"
>

export interface KeyMaker extends Keys {
  /** Makes the key of a new person, durable before the change commits. */
  create(person: PersonId): Promise<PersonSeal>
  createMany(persons: readonly PersonId[]): Promise<ReadonlyMap<PersonId, PersonSeal>>
  /** Destroys the keys of persons of whom there is clearance to; what they sealed can never be opened again. */
  destroy(clearance: Clearance, persons: readonly PersonId[]): Promise<void>
}

export type Mail = {
  readonly to: string
  readonly subject: string
  readonly text: string
}

/** A practice, borrowed to change: one transaction with its audit lines and mail, all or nothing. */
export interface Change extends Look {
  within(permission: Permission): Change
  readonly db: Writer<unknown>
  readonly keys: KeyMaker
  /** Lays a mail in the outbox; it is sent after the change is durable, and not if it fails. */
  post(mail: Mail): Promise<void>
  /** After the change is durable, runs a job of this practice as soon as possible. */
  wake(job: string): void
  /** After the change is durable. For what is no part of it: closing sessions in memory, removing a file. */
  afterwards(act: () => void | Promise<void>): void
}

/** The tables a room knows, seen through a borrowed practice. `tables<PersonTables>(at)` reads or writes as `at` may. */
export function tables<Tables>(at: Pick<Change, "db">): Writer<Tables>
export function tables<Tables>(at: Pick<Look, "db">): Reader<Tables>
export function tables<Tables>(at: Pick<Look, "db">): Reader<Tables> {
  // The one place where the practice's untyped database takes a room's tables: each room writes only its own.
  return at.db as unknown as Reader<Tables>
}

/** The user who acts; for operations that need a session and so always have one. */
export function actingUser(at: Look): UserId {
  if (at.actor.kind !== "user") throw new Error("this operation needs somebody who is signed in")
  return at.actor.user
}
