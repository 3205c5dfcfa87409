import type { FolderRule, FolderRun, FolderRunSummary } from "#duties/folders/contract.ts"
import { countOf, sizeOf } from "#web/ui/format/size.ts"
import { useWords } from "#web/staff/use-words.ts"

/** Whether somebody may wait for more to come. */
export const isWorking = ({ state }: Pick<FolderRun, "state">): boolean => state === "waiting" || state === "running"

/** What rules and runs are called in sentences. */
export function useSaid() {
  const { t, language } = useWords()
  const files = (count: number): string =>
    t("staff.folders.files", { count: count === 1 ? 1 : countOf(count, language) })
  return {
    /** `12 bestanden (3,4 MB)` */
    files: ({ files: count, bytes }: Pick<FolderRunSummary, "files" | "bytes">): string =>
      count === 0 ? files(0) : t("staff.folders.files-size", { files: files(count), size: sizeOf(bytes, language) }),
    /** `*.pdf, 1 jaar na de laatste wijziging` */
    rule: ({ pattern, term, dayFrom }: FolderRule): string => {
      const parts = (["years", "months", "days"] as const).flatMap((unit) =>
        term[unit] === 0 ? [] : [t(`staff.folders.term.${unit}`, { count: term[unit] })],
      )
      const list = new Intl.ListFormat(language).format(parts)
      return t("staff.folders.sentence", { pattern, term: list, from: t(`staff.folders.from.${dayFrom}`) })
    },
  }
}
