import type { Erasure } from "#duties/erasure/contract.ts"
import { countOf } from "#web/ui/format/size.ts"
import { useWords } from "#web/staff/use-words.ts"

/** Says how many of what an erasure takes: `12 cliënten`, `één dossier`; `nu niets (72 cliënten vastgehouden)`. */
export function useWhat(): (erasure: Pick<Erasure, "selection" | "progress" | "held">, howMany?: number) => string {
  const { t, language } = useWords()
  return ({ selection, progress, held }, howMany) => {
    const count = howMany ?? (progress.total || held.reduce((sum, one) => sum + one.count, 0))
    const kind = selection.dossiers !== undefined ? "dossiers" : selection.endedCases ? "cases" : "persons"
    const what = t(`staff.erasure.${kind}`, { count: count === 1 ? 1 : countOf(count, language) })
    return howMany === undefined && progress.total === 0 && count > 0 ? t("staff.erasure.none-of", { what }) : what
  }
}
