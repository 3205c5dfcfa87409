/** One field that was not right, and why. */
export type FieldFault = { readonly field: string; readonly reason: string }

type Sent = {
  readonly status: number
  readonly code: string
  readonly detail: string
  readonly reference: string
  readonly faults?: readonly FieldFault[] | undefined
  readonly details?: Readonly<Record<string, unknown>> | undefined
}

/** A no from the server, as problem+json says it; or a failure on the way there, with a code that begins with `line.`. */
export class AnswerProblem extends Error {
  override readonly name = "Problem"
  readonly status: number
  readonly code: string
  readonly detail: string
  readonly reference: string
  readonly faults: readonly FieldFault[]
  readonly details: Readonly<Record<string, unknown>>

  constructor(sent: Sent) {
    super(sent.code)
    this.status = sent.status
    this.code = sent.code
    this.detail = sent.detail
    this.reference = sent.reference
    this.faults = sent.faults ?? []
    this.details = sent.details ?? {}
  }
}

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === "object" && value !== null

const isFault = (value: unknown): value is FieldFault =>
  isRecord(value) && typeof value["field"] === "string" && typeof value["reason"] === "string"

const text = (value: unknown): string => (typeof value === "string" ? value : "")

/** Reads an answer that is a refusal; anything that is no problem+json becomes `line.broken`. */
export function readProblem(status: number, body: string): AnswerProblem {
  let sent: unknown
  try {
    sent = JSON.parse(body)
  } catch {
    sent = undefined
  }
  if (!isRecord(sent) || typeof sent["code"] !== "string")
    return new AnswerProblem({ status, code: "line.broken", detail: "", reference: "" })
  const faults = Array.isArray(sent["faults"]) ? sent["faults"].filter(isFault) : []
  const details = isRecord(sent["details"]) ? sent["details"] : {}
  return new AnswerProblem({
    status,
    code: sent["code"],
    detail: text(sent["detail"]),
    reference: text(sent["reference"]),
    faults,
    details,
  })
}

/** The server could not be reached at all. */
export const unreachable = (): AnswerProblem =>
  new AnswerProblem({ status: 0, code: "line.unreachable", detail: "", reference: "" })

/** Whatever was thrown, as a problem to show. */
export const asProblem = (thrown: unknown): AnswerProblem =>
  thrown instanceof AnswerProblem
    ? thrown
    : new AnswerProblem({ status: 0, code: "line.fault", detail: "", reference: "" })
