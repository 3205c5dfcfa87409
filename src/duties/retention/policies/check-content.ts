import type { PolicyId } from "#ground/kernel/ids.ts"
import { refuse } from "#ground/kernel/refusal.ts"
import type { Look } from "#ground/kernel/scope.ts"
import { listTypes } from "#records/dossiers/dossiers.ts"
import type { PolicyContent } from "#duties/retention/contract.ts"
import { typesOf } from "#duties/retention/judging/judging.ts"
import { kindOf } from "./kinds.ts"
import { listAll } from "./policy-rows.ts"
import { isForOneKind, isPreset } from "./presets.ts"
import { daysAfter, keptThrough } from "#duties/retention/judging/terms.ts"

/** Refuses a policy that says nothing, or something that cannot be; `replaces` is the one that it would be instead of. */
export async function checkContent(at: Look, content: PolicyContent, replaces: PolicyId | undefined): Promise<void> {
  const { about, term, end, how, profile, event, preset } = content
  if (preset !== undefined && !isPreset(preset)) throw refuse("retention.preset-unknown", { field: "preset" })
  if (term.years + term.months + term.days === 0) throw refuse("retention.no-term", { field: "term" })
  if (end === "ask" && how === "by-itself") throw refuse("retention.ask-by-itself", { field: "how" })
  if (profile !== undefined && end !== "clean-up")
    throw refuse("retention.profile-without-clean-up", { field: "profile" })
  if ((about.kind === "data-kind") !== (event === "own")) throw refuse("retention.event-elsewhere", { field: "event" })
  if (about.kind === "data-kind") return checkKind(at, content, replaces)
  if (end === "archive" && about.kind !== "dossier") throw refuse("retention.archive-only-dossiers", { field: "end" })
  if (about.kind !== "dossier") return
  const types = typesOf(about)
  if (types?.length === 0 || (types === undefined && about.all !== true && isForOneKind(preset)))
    throw refuse("retention.which-types", { field: "about" })
  const known = new Set<string>((await listTypes(at)).map(({ id }) => id))
  if (types?.some((type) => !known.has(type)) === true) throw refuse("retention.type-unknown", { field: "about" })
}

/** Of one kind of data there is one policy: two could only contradict each other. */
async function checkKind(at: Look, content: PolicyContent, replaces: PolicyId | undefined): Promise<void> {
  const kind = kindOf(at, content)
  if (kind === undefined) throw refuse("retention.kind-unknown", { field: "about" })
  if (content.end !== "erase") throw refuse("retention.kind-only-erased", { field: "end" })
  const same = (await listAll(at)).some(
    ({ id, inUse, about }) =>
      inUse && id !== replaces && about.kind === "data-kind" && about.dataKind === kind.dataKind.name,
  )
  if (same) throw refuse("retention.kind-has-policy", { field: "about" })
  const { goesAfterDays } = kind.ageing
  if (goesAfterDays === undefined) return
  // A leap year, and no other, is as long as a term can be from any day.
  const start = "2024-01-01"
  if (keptThrough({ day: start, endOfYear: content.endOfYear }, content.term) > daysAfter(start, goesAfterDays))
    throw refuse("retention.term-in-vain", { field: "term", days: goesAfterDays })
}
