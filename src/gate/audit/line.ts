import type { Actor } from "#ground/kernel/actor.ts"
import type { ActionCode, LogSubject } from "#ground/kernel/operation.ts"
import { instantText } from "#ground/kernel/time.ts"

export type LineOutcome = "done" | "refused" | "failed"

/** One event before it has its place in the chain. */
export type AuditEvent = {
  readonly at: Temporal.Instant
  readonly actor: Actor
  readonly event: string
  readonly action: ActionCode
  readonly object: string
  readonly outcome: LineOutcome
  /** The code of the refusal. */
  readonly because?: string
} & Omit<LogSubject, "persons">

/** A line as it is kept: the fields of NEN 7513 ch. 7 that apply, each under a short name. */
export type StoredLine = {
  readonly at: string
  readonly event: string
  readonly action: ActionCode
  readonly outcome: LineOutcome
  readonly because?: string | undefined
  readonly actor: Actor["kind"]
  /** 7.3.1 user, 7.3.4 role: the groups that gave the right. */
  readonly user?: string | undefined
  readonly groups?: readonly string[] | undefined
  readonly session?: string | undefined
  /** 7.3.10 access point. */
  readonly from?: string | undefined
  readonly by?: string | undefined
  /** 7.4.2 class, 7.4.3 identifier. */
  readonly object: string
  readonly person?: string | undefined
  readonly thing?: string | undefined
  readonly count?: number | undefined
  readonly detail?: readonly string[] | undefined
}

/** The line of an event. The order of its keys is part of what the chain vouches for. */
export function storedLine(event: AuditEvent): StoredLine {
  const { actor } = event
  return {
    at: instantText(event.at),
    event: event.event,
    action: event.action,
    outcome: event.outcome,
    because: event.because,
    actor: actor.kind,
    user: actor.kind === "user" ? actor.user : undefined,
    groups: actor.kind === "user" ? actor.groups : undefined,
    session: actor.kind === "user" ? actor.session : undefined,
    from: "from" in actor ? actor.from.address : undefined,
    by: actor.kind === "system" ? actor.job : actor.kind === "operator" ? actor.command : undefined,
    object: event.object,
    person: event.person,
    thing: event.thing,
    count: event.count,
    detail: event.detail,
  }
}
