import { Badge } from "@mantine/core"
import { useWords } from "#web/staff/use-words.ts"

/** How many tasks cannot wait. */
export function TaskCounts({ overdue, today }: { readonly overdue: number; readonly today: number }) {
  const { t } = useWords()
  return (
    <>
      {overdue > 0 && <Badge color="red">{t("staff.tasks.count-overdue", { count: overdue })}</Badge>}
      {today > 0 && <Badge color="amber">{t("staff.tasks.count-today", { count: today })}</Badge>}
    </>
  )
}
