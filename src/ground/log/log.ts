import type { Act } from "#ground/kernel/act.ts"
import type { PracticeId } from "#ground/kernel/ids.ts"
import type { Job } from "#ground/kernel/room.ts"
import { type Clock, instantText, machineClock } from "#ground/kernel/time.ts"
import type { LoggedFault } from "./fault.ts"

/**
 * Everything that operators are told. Ids, figures, names of acts and jobs, and what is known of an error; there is no place
 * for a sentence, and so none for anybody's data.
 */
export type LogEvent =
  | { readonly event: "ready"; readonly port: number; readonly practices: number; readonly milliseconds: number }
  | { readonly event: "stopping" | "stopped" }
  | { readonly event: "practice-opened" | "practice-closed"; readonly practice: PracticeId }
  | { readonly event: "migrated"; readonly practice: PracticeId; readonly steps: number }
  | {
      readonly event: "request-failed"
      readonly reference: string
      readonly act?: Pick<Act, "name">
      readonly practice?: PracticeId
      readonly fault: LoggedFault
    }
  | {
      readonly event: "job-failed"
      readonly job: Pick<Job, "name">
      readonly practice?: PracticeId
      readonly fault: LoggedFault
    }
  | { readonly event: "card-failed"; readonly fault: LoggedFault }
  /** An address within our own networks to which a practice's provider led: it was not gone to. */
  | { readonly event: "provider-shut-out"; readonly address: string }
  | { readonly event: "disk-full"; readonly practice: PracticeId }
  | { readonly event: "not-proven"; readonly practice: PracticeId; readonly table: string }
  | { readonly event: "unreadable"; readonly practice: PracticeId; readonly table: string; readonly row: string }
  | { readonly event: "chain-broken"; readonly practice: PracticeId; readonly line: number }
  | {
      readonly event: "mail-delayed"
      readonly practice: PracticeId
      readonly mail: string
      readonly tries: number
      readonly response?: number
    }
  | {
      readonly event: "mail-given-up"
      readonly practice: PracticeId
      readonly mail: string
      readonly why: "refused" | "too-old" | "unreadable"
      readonly tries: number
      readonly response?: number
    }
  | { readonly event: "crashed"; readonly fault: LoggedFault }

export type Log = (event: LogEvent) => void

const levels = {
  ready: "info",
  stopping: "info",
  stopped: "info",
  "practice-opened": "info",
  "practice-closed": "info",
  migrated: "info",
  "request-failed": "error",
  "job-failed": "error",
  "card-failed": "error",
  "provider-shut-out": "warning",
  "not-proven": "error",
  unreadable: "error",
  "disk-full": "error",
  "chain-broken": "error",
  "mail-delayed": "warning",
  "mail-given-up": "error",
  crashed: "error",
} as const satisfies Record<LogEvent["event"], "info" | "warning" | "error">

/** Names, ids and references are code-like: anything else that came in under their type is not written. */
const codeLike = /^[A-Za-z0-9.:_-]{1,80}$/
const isCodeLike = (text: string): boolean => codeLike.test(text)
const freeOfData = (key: string, value: unknown): unknown => {
  if (typeof value !== "string" || key === "time" || isCodeLike(value)) return value
  // The key of a row may have two parts.
  if (key === "row" && value.split("/").every(isCodeLike)) return value
  return value.startsWith("at ") ? value : "?"
}

/** Opens the operators' log: one JSON object on a line, on standard error unless told otherwise. */
export function openLog(setting: { readonly clock?: Clock; readonly write?: (line: string) => void } = {}): Log {
  const clock = setting.clock ?? machineClock
  const write = setting.write ?? ((line: string) => void process.stderr.write(line))
  return (event) => {
    const named = { time: instantText(clock.now()), level: levels[event.event], ...event, ...namesOf(event) }
    write(`${JSON.stringify(named, freeOfData)}\n`)
  }
}

function namesOf(event: LogEvent): { act?: string; job?: string } {
  if (event.event === "request-failed" && event.act !== undefined) return { act: event.act.name }
  return event.event === "job-failed" ? { job: event.job.name } : {}
}
