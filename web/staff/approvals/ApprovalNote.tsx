import { Stack, Text } from "@mantine/core"
import type { Approval } from "#gate/approval/contract.ts"
import { momentOf } from "#web/ui/format/day.ts"
import { useWords } from "#web/staff/words.ts"

/** What is awaited of a second person, and from whom. */
export function ApprovalNote({ approval }: { readonly approval: Approval }) {
  const { t, language } = useWords()
  const { state, approvers, waitsUntil, isAskerGone, whyNot } = approval
  if (state !== "waiting") return null
  const awaited = approvers.filter(({ answer, isAble }) => isAble && answer === undefined).map(({ name }) => name)
  return (
    <Stack gap={4}>
      {isAskerGone && <Text>{t("staff.approval.asker-gone")}</Text>}
      {waitsUntil !== undefined && <Text>{t("staff.approval.until", { moment: momentOf(waitsUntil, language) })}</Text>}
      {awaited.length > 0 && <Text>{t("staff.approval.from", { names: awaited.join(", ") })}</Text>}
      {approvers.length === 0 && <Text>{t("staff.approval.nobody")}</Text>}
      {whyNot !== undefined && !isAskerGone && <Text>{whyNot}</Text>}
    </Stack>
  )
}
