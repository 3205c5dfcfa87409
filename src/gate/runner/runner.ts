import type { z } from "zod"
import type { Act } from "#ground/kernel/act.ts"
import type { PersonId } from "#ground/kernel/ids.ts"
import type {
  ChangeOperation,
  DownloadOperation,
  IncomingFile,
  Logs,
  LogSubject,
  LookOperation,
  Operation,
  OutgoingFile,
  UploadOperation,
} from "#ground/kernel/operation.ts"
import { Refusal, refuse } from "#ground/kernel/refusal.ts"
import type { Change, Program } from "#ground/kernel/scope.ts"
import { isFreshStep, type StepUp } from "#ground/kernel/step-up.ts"
import type { AuditEvent } from "#gate/audit/audit.ts"
import type { Borrower, OpenPractice } from "#gate/practices/practices.ts"
import { parseInput } from "./parse.ts"

export { lend } from "./lend.ts"
export { parseInput } from "./parse.ts"

/** Who calls: a borrower of a practice, and when they last gave their second step. */
export type Caller = Borrower & {
  readonly practice: OpenPractice
  readonly steppedAt?: Temporal.Instant | undefined
  /** The persons to whom the caller has emergency access now; what is done with them is marked in the log. */
  readonly emergencies?: readonly PersonId[] | undefined
}

type Input = Readonly<Record<string, unknown>>

// An operation in a list has forgotten the types of its act; its input has been parsed by that same act.
type AnyLook = LookOperation<Act<z.ZodObject, z.ZodType>>
type AnyChange = ChangeOperation<Act<z.ZodObject, z.ZodType>>
type AnyUpload = UploadOperation<Act<z.ZodObject, z.ZodType>>
type AnyDownload = DownloadOperation<Act<z.ZodObject, z.ZodType>>
type AnyLogs = Logs<Input, unknown>

/** Runs an operation that answers with JSON and takes no file. */
export async function run(operation: Operation, caller: Caller, raw: unknown): Promise<unknown> {
  const input = await admit(operation, caller, raw)
  const output =
    operation.kind === "change" ? await runChange(operation, caller, input) : await runLook(operation, caller, input)
  return shapeOut(operation.act, output)
}

/**
 * Runs an operation that takes a file in. `rest` gives the fields that a sender put after the file; they are known only
 * when the file has been read.
 */
export async function runUpload(
  operation: Operation,
  caller: Caller,
  raw: object,
  file: IncomingFile,
  rest: () => Promise<object> = async () => ({}),
): Promise<unknown> {
  const first = await admit(operation, caller, raw)
  const { receive, run, drop } = operation as unknown as AnyUpload
  const received = await refusalsLogged(operation, caller, first, () =>
    caller.practice.lookLong(caller, (at) => receive(at, first, file), operation.needs),
  )
  try {
    const input = parseInput(operation.act.takes, { ...raw, ...(await rest()) })
    return shapeOut(operation.act, await changeAndLog(operation, caller, input, (at) => run(at, input, received)))
  } catch (error) {
    await caller.practice.look(caller, (at) => drop(at, received), operation.needs)
    throw error
  }
}

/**
 * Runs an operation that answers with a file. `send` gets the file and resolves when its last byte has left; the practice
 * is borrowed until then. What is opened is logged before the first byte leaves, what was delivered after the last.
 */
export async function runDownload(
  operation: Operation,
  caller: Caller,
  raw: unknown,
  send: (file: OutgoingFile) => Promise<void>,
): Promise<void> {
  const input = await admit(operation, caller, raw)
  const { run, logs } = operation as unknown as AnyDownload
  await refusalsLogged(operation, caller, input, () =>
    caller.practice.lookLong(
      caller,
      async (at) => {
        const file = await run(at, input)
        const of = logs as AnyLogs
        const opened = eventsOf(of, caller, input, { outcome: "done", output: file, about: file.about })
        await Promise.all([append(caller, opened), noteUse(operation, caller)])
        await send(file)
        if (file.delivered === undefined) return
        const about = file.delivered()
        await append(caller, eventsOf(of, caller, input, { outcome: "done", output: file, about, step: "delivered" }))
      },
      operation.needs,
    ),
  )
}

/** Everything that is decided before an operation runs. */
async function admit(operation: Operation, caller: Caller, raw: unknown): Promise<Input> {
  const input = parseInput(operation.act.takes, raw)
  const refusal = refusalFor(operation, caller, input)
  if (refusal === undefined) return input
  await append(caller, eventsOf(operation.logs as AnyLogs, caller, input, refused(refusal)))
  throw refusal
}

/** Why this caller may not run this operation now, if so. */
function refusalFor(operation: Operation, caller: Caller, input: Input): Refusal | undefined {
  const { needs, stepUp } = operation
  if (needs === "nobody") return undefined
  if (caller.actor.kind === "visitor") return refuse("general.not-signed-in")
  if (needs !== "signed-in" && !caller.permissions.has(needs.name))
    return refuse("general.not-allowed", { needs: needs.name })
  const why =
    typeof stepUp === "function"
      ? (stepUp as (input: Input, program: Program) => StepUp | undefined)(input, caller.practice.program)
      : stepUp
  if (why !== undefined && !isFresh(caller, why)) return refuse("step-up-needed")
  return undefined
}

const isFresh = ({ actor, practice, steppedAt }: Caller, why: StepUp): boolean =>
  actor.kind !== "user" || isFreshStep(why, steppedAt, practice.clock.now())

async function runLook(operation: Operation, caller: Caller, input: Input): Promise<unknown> {
  const { run, logs } = operation as unknown as AnyLook
  const output = await refusalsLogged(operation, caller, input, () =>
    caller.practice.look(caller, (at) => run(at, input), operation.needs),
  )
  await Promise.all([
    append(caller, eventsOf(logs as AnyLogs, caller, input, { outcome: "done", output })),
    noteUse(operation, caller),
  ])
  return output
}

async function runChange(operation: Operation, caller: Caller, input: Input): Promise<unknown> {
  const { prepare, run } = operation as unknown as AnyChange
  const prepared = await prepare?.(input)
  return changeAndLog(operation, caller, input, (at) => run(at, input, prepared))
}

/** A change carries its own line of the log: both are there, or neither. What it refuses and keeps is refused once that is durable. */
async function changeAndLog(
  operation: Operation,
  caller: Caller,
  input: Input,
  write: (at: Change) => Promise<unknown>,
): Promise<unknown> {
  const output = await refusalsLogged(operation, caller, input, () =>
    caller.practice.change(
      caller,
      async (at, scope) => {
        const output = await write(at)
        const happened = output instanceof Refusal ? refused(output) : { outcome: "done" as const, output }
        const events = eventsOf(operation.logs as AnyLogs, caller, input, happened)
        await caller.practice.audit.appendWithin(scope, ...events)
        return output
      },
      operation.needs,
    ),
  )
  await noteUse(operation, caller)
  if (output instanceof Refusal) throw output
  return output
}

/** What ran by a permission counts as a use of it, the first time on a day. */
async function noteUse({ needs }: Operation, { practice, actor }: Caller): Promise<void> {
  if (typeof needs !== "string") practice.uses.note(actor, needs)
  await practice.uses.keep()
}

/** An operation's own refusal is logged too: somebody tried. */
async function refusalsLogged<Result>(
  operation: Operation,
  caller: Caller,
  input: Input,
  work: () => Promise<Result>,
): Promise<Result> {
  try {
    return await work()
  } catch (error) {
    if (error instanceof Refusal && error.code !== "general.disk-full" && error.code !== "general.unavailable") {
      await append(caller, eventsOf(operation.logs as AnyLogs, caller, input, refused(error)))
    }
    throw error
  }
}

const append = (caller: Caller, events: readonly AuditEvent[]): Promise<void> => caller.practice.audit.append(...events)

type Happened = {
  readonly outcome: "done" | "refused"
  readonly because?: string
  readonly output?: unknown
  /** What is known of it beside what the operation says. */
  readonly about?: LogSubject | undefined
  /** The event is this step of what was begun before. */
  readonly step?: string
}

const refused = ({ code }: Refusal): Happened => ({ outcome: "refused", because: code })

/** The lines of what happened: one, and beside it one for each person whose content came out in a list. */
function eventsOf(
  logs: AnyLogs,
  caller: Caller,
  input: Input,
  { output, about, step, ...happened }: Happened,
): readonly AuditEvent[] {
  if ("nothing" in logs) return []
  const { persons = [], ...subject }: LogSubject = { ...logs.of?.(input, output), ...about }
  const event = step === undefined ? logs.event : `${logs.event}-${step}`
  const { action, object } = logs
  const common = { at: caller.practice.clock.now(), actor: caller.actor, event, action, object, ...happened }
  const others = [...new Set(persons)].filter((person) => person !== subject.person)
  const { detail } = subject
  return [subject, ...others.map((person): LogSubject => ({ person, detail }))].map((one) => ({
    ...common,
    ...one,
    ...(isEmergency(caller, one) ? { detail: ["emergency", ...(detail ?? [])] } : {}),
  }))
}

const isEmergency = ({ emergencies }: Caller, { person }: LogSubject): boolean =>
  emergencies !== undefined && emergencies.some((one) => one === person)

/** Nothing leaves unshaped: a field that the act does not give is a fault of ours. */
const shapeOut = (act: Act, output: unknown): unknown => act.gives.parse(output)
