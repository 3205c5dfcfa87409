import type { z } from "zod"
import { refuse } from "#ground/kernel/refusal.ts"

/** What is wrong with one field of a request; the value itself is never repeated. */
export type InputFault = { readonly field: string; readonly reason: string }

/** Parses what came in, or refuses (`general.malformed`) with every field that is wrong. */
export function parseInput(shape: z.ZodObject, raw: unknown): Readonly<Record<string, unknown>> {
  const parsed = shape.safeParse(raw)
  if (parsed.success) return parsed.data
  throw refuse("general.malformed", { faults: parsed.error.issues.slice(0, 50).map(faultOf) })
}

function faultOf(issue: z.core.$ZodIssue): InputFault {
  const field = issue.path.map(String).join(".")
  if (issue.code === "unrecognized_keys")
    return { field: [field, issue.keys[0] ?? ""].filter(Boolean).join("."), reason: "unknown" }
  if (issue.code === "invalid_type")
    return { field, reason: issue.input === undefined ? "missing" : `expected-${issue.expected}` }
  if (issue.code === "too_big") return { field, reason: `at-most-${String(issue.maximum)}` }
  if (issue.code === "too_small") return { field, reason: `at-least-${String(issue.minimum)}` }
  if (issue.code === "invalid_value") return { field, reason: "not-one-of-the-choices" }
  if (issue.code === "invalid_format") return { field, reason: `not-a-valid-${issue.format}` }
  return { field, reason: "not-valid" }
}
