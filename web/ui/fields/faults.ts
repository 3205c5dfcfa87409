import { asProblem } from "#web/ui/client/problem.ts"
import type { UiKey, Wording } from "#web/ui/texts.tsx"

type Say = Wording<UiKey>["t"]

/** Why a field was refused, in words. The server names the kind of fault (`at-most-200`), in no language. */
export function faultText(reason: string, t: Say): string {
  const [, least] = /^at-least-(\d+)$/.exec(reason) ?? []
  const [, most] = /^at-most-(\d+)$/.exec(reason) ?? []
  if (reason === "missing" || least === "1") return t("staff.ui.fault-missing")
  if (least !== undefined) return t("staff.ui.fault-short", { least })
  if (most !== undefined) return t("staff.ui.fault-long", { most })
  if (reason === "not-a-valid-email") return t("staff.ui.fault-email")
  if (reason === "not-a-valid-date") return t("staff.ui.day-wrong")
  if (reason === "not-allowed") return t("staff.ui.fault-not-allowed")
  return t("staff.ui.fault-form")
}

/** What a refusal says, at the fields of a form that it is about: each that has not the right form, or the one it names. */
export function errorsOf(thrown: unknown, t: Say): Record<string, string> {
  const { faults, details, detail } = asProblem(thrown)
  const named = typeof details["field"] === "string" ? [[details["field"], detail]] : []
  return Object.fromEntries([...named, ...faults.map(({ field, reason }) => [field, faultText(reason, t)])])
}

/** A refusal as long as what it is about stands as it was refused: what it says of fields goes when those are changed. */
export function stillWrong(thrown: unknown, errors: Readonly<Record<string, unknown>>, t: Say): unknown {
  const named = Object.keys(errorsOf(thrown, t))
  return named.length === 0 || named.some((field) => errors[field] !== undefined) ? thrown : undefined
}
