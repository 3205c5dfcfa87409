import { refuse } from "#ground/kernel/refusal.ts"
import type { Look } from "#ground/kernel/scope.ts"
import { listTypes } from "#records/dossiers/dossiers.ts"
import type { PolicyContent } from "./contract.ts"

/** Refuses a policy that says nothing, or something that cannot be. */
export async function checkContent(at: Look, { about, term, end, how, profile }: PolicyContent): Promise<void> {
  if (term.years + term.months + term.days === 0) throw refuse("retention.no-term", { field: "term" })
  if (end === "ask" && how === "by-itself") throw refuse("retention.ask-by-itself", { field: "how" })
  if (profile !== undefined && end !== "clean-up")
    throw refuse("retention.profile-without-clean-up", { field: "profile" })
  if (about.kind !== "dossier" || about.type === undefined) return
  const known = (await listTypes(at)).some(({ id }) => id === about.type)
  if (!known) throw refuse("retention.type-unknown", { field: "about" })
}
