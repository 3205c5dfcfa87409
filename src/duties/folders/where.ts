import type { FolderRoot } from "#ground/config/folders.ts"
import { refuse } from "#ground/kernel/refusal.ts"
import type { Look } from "#ground/kernel/scope.ts"
import type { RuleContent } from "./tables.ts"

/** The roots that the operator names for this practice. */
export const rootsOf = (at: Look): readonly FolderRoot[] =>
  at.program.folderRoots.filter(({ practices }) => practices.includes(at.practice.slug))

/** The steps of a folder below its root. */
export const stepsOf = (folder: string): readonly string[] => folder.split("/").filter((step) => step !== "")

const isStep = (step: string): boolean =>
  step !== "." && step !== ".." && !/[\\\p{Cc}\p{Cs}]/u.test(step) && Buffer.byteLength(step) <= 255

/** A rule as it is kept, if it stays within a root of this practice and says how long. */
export function checkedRule(at: Look, given: RuleContent): RuleContent {
  if (!rootsOf(at).some(({ name }) => name === given.root)) throw refuse("folders.root-unknown")
  const steps = stepsOf(given.folder)
  if (!steps.every(isStep) || steps.length > 50) throw refuse("folders.folder-malformed")
  if (given.pattern.includes("/")) throw refuse("folders.pattern-malformed")
  const { years, months, days } = given.term
  if (years + months + days === 0) throw refuse("folders.no-term")
  return { ...given, folder: steps.join("/") }
}
