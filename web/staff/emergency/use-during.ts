import { spanOf } from "#web/ui/format/day.ts"
import { useWords } from "#web/staff/use-words.ts"

/** Says from when until when it was. */
export function useDuring(): (span: { readonly beginsAt: string; readonly endsAt: string }) => string {
  const { t, language } = useWords()
  return ({ beginsAt, endsAt }) => {
    const [from, until] = spanOf(beginsAt, endsAt, language)
    return t("staff.emergency.during", { from, until })
  }
}
