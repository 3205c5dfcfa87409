import type { Erasure } from "#duties/erasure/contract.ts"
import { countOf } from "#web/ui/format/size.ts"
import { useWords } from "#web/staff/words.ts"

/** Says how many of what an erasure takes: `12 relaties`, `één dossier`. */
export function useWhat(): (erasure: Pick<Erasure, "selection">, count: number) => string {
  const { t, language } = useWords()
  return ({ selection }, count) => {
    const kind = selection.dossiers !== undefined ? "dossiers" : selection.endedCases ? "cases" : "persons"
    return t(`staff.erasure.${kind}`, { count: count === 1 ? 1 : countOf(count, language) })
  }
}
