import { Stack, Text } from "@mantine/core"
import type { Approval } from "#gate/approval/contract.ts"
import { dayOf, momentOf } from "#web/ui/format/day.ts"
import { useWords } from "#web/staff/use-words.ts"

/** What is awaited of a second person, and from whom. */
export function ApprovalNote({ approval }: { readonly approval: Approval }) {
  const { t, language } = useWords()
  const { state, approvers, waitsUntil, isAskerGone, may, whyNot, somebodyFrom } = approval
  if (state !== "waiting") return null
  // One thing is said: why this reader cannot; or, to whom that is not about, that nobody can.
  const isReaderKept = whyNot !== undefined && !isAskerGone && !may.withdraw
  const isNobody = !isAskerGone && !isReaderKept && !approvers.some(({ isAble }) => isAble)
  const awaited = approvers.filter(({ answer, isAble }) => isAble && answer === undefined).map(({ name }) => name)
  return (
    <Stack gap={4}>
      {isAskerGone && <Text>{t("staff.approval.asker-gone")}</Text>}
      {waitsUntil !== undefined && <Text>{t("staff.approval.until", { moment: momentOf(waitsUntil, language) })}</Text>}
      {awaited.length > 0 && <Text>{t("staff.approval.from", { names: awaited.join(", ") })}</Text>}
      {isNobody && <Text>{t(may.withdraw ? "staff.approval.nobody" : "staff.approval.nobody-beside")}</Text>}
      {isNobody && somebodyFrom !== undefined && (
        <Text>{t("staff.approval.somebody-from", { day: dayOf(somebodyFrom, language) })}</Text>
      )}
      {isReaderKept && <Text>{whyNot}</Text>}
    </Stack>
  )
}
