import { randomBytes } from "node:crypto"
import type { FastifyReply, FastifyRequest } from "fastify"
import { Refusal, refuse } from "#ground/kernel/refusal.ts"
import type { RefusalCode, Say, Values } from "#ground/words/words.ts"
import { statusOf as accountStatus } from "#gate/accounts/accounts.ts"
import type { Problem } from "./contract.ts"

/** By the whole of a code or its last part; every other refusal is 422: understood, and not done. */
const statusByEnd: Readonly<Record<string, number>> = {
  malformed: 400,
  "not-signed-in": 401,
  "not-allowed": 403,
  "wrong-origin": 403,
  "step-up-needed": 403,
  "not-found": 404,
  "wrong-method": 405,
  "too-slow": 408,
  stale: 409,
  held: 409,
  "duplicate-meanwhile": 409,
  "general.unreadable": 409,
  restricted: 409,
  "too-large": 413,
  "too-long": 414,
  "wrong-host": 421,
  "too-many": 429,
  "headers-too-large": 431,
  unexpected: 500,
  unavailable: 503,
  "general.busy": 503,
  "disk-full": 507,
}

export const statusOf = (code: RefusalCode): number =>
  accountStatus[code] ?? statusByEnd[code] ?? statusByEnd[code.split(".").at(-1) ?? ""] ?? 422

/** Told of what was no refusal; gets nothing personal. */
export type ReportFault = (fault: {
  readonly reference: string
  readonly act: string | undefined
  readonly error: unknown
}) => void

/** Short, readable over the phone, and free of personal data: what support asks for. */
const newReference = (): string =>
  randomBytes(5)
    .toString("hex")
    .toUpperCase()
    .replace(/(.{5})/, "$1-")

export const problemType = "application/problem+json; charset=utf-8"

/** A refusal as problem+json (RFC 9457) as it is said to this reader. */
export function problemOf(refusal: Refusal, say: Say, reference = newReference()): Problem {
  const { faults, ...details } = refusal.details as { faults?: Problem["faults"] }
  const status = statusOf(refusal.code)
  return {
    type: `urn:hoeder:problem:${refusal.code}`,
    title: refusal.code,
    status,
    code: refusal.code,
    detail: say(`refusal.${refusal.code}`, details as Values),
    reference,
    ...(faults === undefined ? {} : { faults }),
    ...(Object.keys(details).length === 0 ? {} : { details }),
  }
}

/** Sends an error: a refusal as itself, Fastify's own (a body that is no JSON, say) as malformed, all else as a bare 500. */
export async function sendProblem(
  request: FastifyRequest,
  reply: FastifyReply,
  error: unknown,
  say: Say,
  report: ReportFault,
): Promise<void> {
  const refusal = error instanceof Refusal ? error : ofFastify(error)
  const problem = problemOf(refusal ?? refuse("general.unexpected"), say)
  if (refusal === undefined) report({ reference: problem.reference, act: actOf(request), error })
  const seconds = problem.details?.["seconds"]
  if (typeof seconds === "number") reply.header("retry-after", String(Math.ceil(seconds)))
  // Whatever was to be sent may have been something that is kept.
  reply.header("cache-control", "no-store")
  await reply.code(problem.status).type(problemType).send(JSON.stringify(problem))
}

/** The name of the act whose route was asked for; routes of declarations carry it. */
const actOf = (request: FastifyRequest): string | undefined => (request.routeOptions.config as { act?: string }).act

function ofFastify(error: unknown): Refusal | undefined {
  if (!(error instanceof Error) || !("statusCode" in error)) return undefined
  if (error.statusCode === 413) return refuse("general.too-large")
  if (error.statusCode === 414) return refuse("general.too-long")
  return Number(error.statusCode) < 500 ? refuse("general.malformed") : undefined
}
