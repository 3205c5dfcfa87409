import type { z } from "zod"
import type { Act } from "./act.ts"
import type { Need } from "./permission.ts"
import type { Refusal } from "./refusal.ts"
import type { Change, Look, Program } from "./scope.ts"
import type { StepUp } from "./step-up.ts"

/** NEN 7513 7.2.2: create, read, update, delete, execute. */
export type ActionCode = "C" | "R" | "U" | "D" | "E"

/** What an operation writes in the log: codes and opaque ids, never a value. */
export type LogSubject = {
  readonly person?: string | undefined
  /**
   * For what shows more of several persons than a line in a list (`PersonLine`) does: each of them has a line of their own in the
   * log, beside the one that says how many things came out. Ids may come more than once.
   */
  readonly persons?: readonly string[] | undefined
  /** The id of the thing itself, when it is not the person. */
  readonly thing?: string | undefined
  /** For lists, searches, prints and exports: how many came out. */
  readonly count?: number | undefined
  /** What was changed, in codes: `+persons.read:own`. */
  readonly detail?: readonly string[] | undefined
}

export type Logs<Input, Output> =
  | {
      /** `read`, `searched`, `exported`: what happened, in the words of the log (`audit.event.*`). */
      readonly event: string
      readonly action: ActionCode
      /** The kind of thing: `person`, `dossier`, `document`. */
      readonly object: string
      /** `output` is absent when the act was refused. */
      readonly of?: (input: Input, output: Output | undefined) => LogSubject
    }
  /** Nothing about a person is read or changed; says why that is so. */
  | { readonly nothing: string }

/** A file that is coming in: its name as the sender gave it (data, never a path) and its bytes, once. */
export type IncomingFile = { readonly name: string; readonly bytes: AsyncIterable<Uint8Array> }

/** A file that goes out. */
export type OutgoingFile = {
  readonly name: string
  readonly type: string
  readonly size?: number
  /** `inline` only for kinds that cannot be active: images and PDF. */
  readonly shown: "inline" | "attachment"
  readonly bytes: AsyncIterable<Uint8Array>
  /** What the log says of it before the first byte leaves. */
  readonly about?: LogSubject
  /** What is logged once more when the last byte has left, for what is only known then. */
  readonly delivered?: () => LogSubject
}

type In<A extends Act> = z.output<A["takes"]>
type Out<A extends Act> = z.input<A["gives"]>

type CommonFacts<A extends Act, Output> = {
  readonly needs: Need
  readonly logs: Logs<In<A>, Output>
  /** Asks the second step again when the last one is too old for this kind of act; always, or for what is asked. */
  readonly stepUp?: StepUp | ((input: In<A>, program: Program) => StepUp | undefined)
}

export type LookOperation<A extends Act = Act> = CommonFacts<A, Out<A>> & {
  readonly kind: "look"
  readonly act: A
  readonly run: (at: Look, input: In<A>) => Promise<Out<A>>
}
export type ChangeOperation<A extends Act = Act, Prepared = unknown> = CommonFacts<A, Out<A>> & {
  readonly kind: "change"
  readonly act: A
  /** What takes long and needs nothing of the practice, done before the transaction: hashing a password. */
  readonly prepare?: (input: In<A>) => Promise<Prepared>
  /**
   * Runs inside one transaction: it waits for nothing but the practice's own database and keys. A refusal that is thrown undoes it; one
   * that is given back is the answer too, and what was written stays, as a wrong try that is counted.
   */
  readonly run: (at: Change, input: In<A>, prepared: Prepared) => Promise<Out<A> | Refusal>
}
export type UploadOperation<A extends Act = Act, Received = unknown> = CommonFacts<A, Out<A>> & {
  readonly kind: "upload"
  readonly act: A
  /** Takes the bytes in, before any transaction; checks what can be checked first, so that nothing is sent in vain. */
  readonly receive: (at: Look, input: In<A>, file: IncomingFile) => Promise<Received>
  readonly run: (at: Change, input: In<A>, received: Received) => Promise<Out<A>>
  /** Tidies up when `run` failed. */
  readonly drop: (at: Look, received: Received) => Promise<void>
}
export type DownloadOperation<A extends Act = Act> = CommonFacts<A, OutgoingFile> & {
  readonly kind: "download"
  readonly act: A
  /** The `at` stays open until the last byte has left, or the reader has gone. */
  readonly run: (at: Look, input: In<A>) => Promise<OutgoingFile>
}

// An operation of any act: what a list of operations holds. Its input is parsed by its own act before it runs.
export type Operation = {
  readonly kind: "look" | "change" | "upload" | "download"
  readonly act: Act
  readonly needs: Need
  readonly logs: Logs<never, never>
  readonly stepUp?: StepUp | ((input: never, program: Program) => StepUp | undefined)
}

/** Declares an operation that reads: its `at` has no way to write. */
export const look = <A extends Act>(act: A, rest: Omit<LookOperation<A>, "kind" | "act">): LookOperation<A> =>
  Object.freeze({ kind: "look", act, ...rest })

/** Declares an operation that writes, in one transaction. */
export const change = <A extends Act, Prepared = undefined>(
  act: A,
  rest: Omit<ChangeOperation<A, Prepared>, "kind" | "act">,
): ChangeOperation<A, Prepared> => Object.freeze({ kind: "change", act, ...rest })

/** Declares an operation that takes a file in. */
export const upload = <A extends Act, Received>(
  act: A,
  rest: Omit<UploadOperation<A, Received>, "kind" | "act">,
): UploadOperation<A, Received> => Object.freeze({ kind: "upload", act, ...rest })

/** Declares an operation whose answer is a file. */
export const download = <A extends Act>(
  act: A,
  rest: Omit<DownloadOperation<A>, "kind" | "act">,
): DownloadOperation<A> => Object.freeze({ kind: "download", act, ...rest })
