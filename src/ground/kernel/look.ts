import type { Kysely } from "kysely"
import type { PersonWord } from "#ground/words/person-word.ts"
import type { Language, Say } from "#ground/words/words.ts"
import type { Actor } from "./actor.ts"
import type { Audience } from "./audience.ts"
import type { Doomed, HeldBack } from "./doomed.ts"
import type { BlobId, PersonId, PracticeId } from "./ids.ts"
import type { Memory } from "./memory.ts"
import type { Permission } from "./permission.ts"
import type { Reach } from "./reach.ts"
import type { Unreadable } from "./unreadable.ts"

export type PracticeRef = {
  readonly id: PracticeId
  readonly slug: string
  readonly name: string
  readonly language: Language
  /** IANA time zone, `Europe/Amsterdam`. */
  readonly zone: string
}

/** A database to read from: the same queries as Kysely's, without those that write. */
export type Reader<Tables> = Pick<
  Kysely<Tables>,
  "selectFrom" | "selectNoFrom" | "with" | "withRecursive" | "fn" | "dynamic" | "executeQuery"
>
/** Where a sealed value stands; it opens nowhere else. `content` is never there: it tells the types what is sealed at it. */
export type SealAddress<Content = unknown> = {
  readonly table: string
  readonly row: string
  readonly content?: Content
}

/** Seals and opens JSON values with one key. */
export interface Seal {
  /** Refuses `general.unreadable` for what stands in for content that does not open. */
  seal<Value>(place: SealAddress<Value>, value: Value): Uint8Array
  /**
   * The value as it was sealed. `Value` is what the same room sealed there: authenticated, so not checked again. A wrong key, place
   * or version throws a `SealError`: for what comes from outside, and what the program keeps of itself.
   */
  open<Value>(place: SealAddress<Value>, sealed: Uint8Array): Value
  /**
   * The value of a row as it was sealed, or what stands in for it where it does not open: one damaged row takes no other with it.
   * The practice and its operator are told. `sign` says in the reader's language that it cannot be read; an object that stands in
   * is marked (`isUnreadable`), and nothing is written over what it stands for.
   */
  openOr<Value, Instead = Value>(
    place: SealAddress<Value>,
    sealed: Uint8Array,
    instead: (sign: string) => Instead,
  ): Value | Instead
}

/** A person's seal; also keys that person's files. */
export interface PersonSeal extends Seal {
  readonly person: PersonId
  /** 32 bytes, derived from the person's key and the id of the file's blob. */
  fileKey(blob: BlobId): Uint8Array
}

/**
 * What keys the reader may use. A person without a key is forgotten, one beyond reach is not there for this reader: `person`
 * refuses both in the same words, `persons` leaves them out.
 */
export interface Keys {
  person(person: PersonId): Promise<PersonSeal>
  persons(persons: readonly PersonId[]): Promise<ReadonlyMap<PersonId, PersonSeal>>
  /** Only to say what somebody is called who is named in a file within reach: a parent, a party. Nothing else is shown. */
  toName(persons: readonly PersonId[]): Promise<ReadonlyMap<PersonId, PersonSeal>>
  /** For rows that are about no person: settings, users, organisations, mail. */
  readonly practice: Seal
  /** A blind index token of 8 bytes for a normalised value of a kind (`name`, `postcode`, ...). */
  token(kind: string, value: string): Uint8Array
  /** What is stored of a secret that somebody brings along, so that it is found by it: 32 bytes as text, bound to its use. */
  tokenHash(use: string, secret: string): string
}

/** How many bytes a file has and the SHA-256 (hex) and CRC-32 of what was put in. */
export type BlobFacts = {
  readonly blob: BlobId
  readonly size: number
  readonly sha256: string
  readonly crc32: number
}

/** The practice's sealed files. */
export interface Blobs {
  /** Seals a stream to disk; durable when it resolves. The file belongs to no row yet: an orphan until one names it. */
  write(blob: BlobId, key: Uint8Array, bytes: AsyncIterable<Uint8Array>): Promise<BlobFacts>
  /** The bytes as they were put in, in chunks of at most 64 KiB. Throws a `SealError` where the file is damaged. */
  read(blob: BlobId, key: Uint8Array): AsyncIterable<Uint8Array>
  remove(blob: BlobId): Promise<void>
}

/** Whether what decides stands as it was written. What is asked for in the usual way is looked at by itself. */
export interface Proofs {
  /** Of whom rows of a table are not as they were written, missing, or put back; `*` where that is not known. */
  broken(table: string): Promise<ReadonlySet<string>>
  /** Of these persons, those of whom a row that is looked at one by one is not as it was written; in these tables, or in all. */
  brokenAmong(persons: readonly PersonId[], tables?: readonly string[]): Promise<ReadonlySet<PersonId>>
  /**
   * The rows of a table that is looked at one by one in which each of these columns has one of its values; those that are not as they
   * were written are left out. Gives their keys and what decides.
   */
  sound(
    table: string,
    asked: Readonly<Record<string, readonly string[]>>,
  ): Promise<readonly Readonly<Record<string, unknown>>[]>
  /** What was found to be so since the practice was opened. */
  readonly troubles: readonly Trouble[]
  /** What was sealed and does not open, found since the practice was opened. */
  readonly unreadable: readonly Unreadable[]
  /** Says that something which no seal opens cannot be read. */
  foundUnreadable(found: Unreadable): void
}

/** A table in which something is not as it was written, and whom that concerns; `*` where that is not known. */
export type Trouble = { readonly table: string; readonly concern: string }

/** A practice, borrowed to read. It sees one moment: what others change meanwhile is not seen. */
export interface Look {
  readonly practice: PracticeRef
  readonly actor: Actor
  /** Whose site it is that this is borrowed for; jobs and commands are the staff's. */
  readonly audience: Audience
  readonly now: Temporal.Instant
  /** The reader's language. */
  readonly language: Language
  readonly db: Reader<unknown>
  readonly keys: Keys
  readonly proofs: Proofs
  readonly blobs: Blobs
  /** What the open practice remembers; a change forgets in `afterwards`. */
  readonly memory: Memory
  /** How far this borrowing reaches: as far as the permission does by which it came about. */
  readonly reach: Reach
  /** For whom a job or a command writes, by what they lack; said by `actingFor`. Who is signed in writes for themselves. */
  readonly behalf?: { readonly lacks: ReadonlySet<string> }
  /** What the program that runs knows of itself. */
  readonly program: Program
  /** Whether the reader has a permission, however far it reaches. */
  may(permission: Permission): boolean
  /** Of these persons, for whom the reader has a permission. */
  mayWith(permission: Permission, persons: readonly PersonId[]): Promise<ReadonlySet<PersonId>>
  /** The same moment as far as another permission reaches; nobody is within reach without it. */
  within(permission: Permission): Look
  /**
   * Says that something was shown or done by another permission than the one that the act needs: it counts as used, and is
   * not listed among the rights that nobody needs.
   */
  used(permission: Permission): void
  /** What the practice calls those on whom it keeps dossiers; texts say it as `{person}`. */
  readonly personWord: PersonWord
  /** A text in the reader's language. */
  readonly say: Say
  /** What says texts in another language, as a mail to a colleague does. */
  sayIn(language: Language): Say
}

/** The facts of the program that runs; `program.ts` tells those that speak of more than looks. */
export interface Program {
  /** Every room's reasons why something may not be destroyed; `mayDestroy` asks them. */
  readonly holdSources: readonly HoldSource[]
}

/** A room's reasons to keep things; it looks at every one, also beyond the reader's reach. */
export type HoldSource = (at: Look, doomed: readonly Doomed[]) => Promise<readonly HeldBack[]>
