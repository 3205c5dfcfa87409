import { Stack, Textarea } from "@mantine/core"
import type { ComponentProps } from "react"
import type { GroupId } from "#ground/kernel/ids.ts"
import { listUserChoices } from "#gate/users/contract.ts"
import { useAnswer } from "#web/ui/client/hooks.tsx"
import { useWords } from "#web/staff/use-words.ts"
import { Warnings } from "#web/staff/groups/Warnings.tsx"

/** Groups that somebody is about to get, and the field for why. */
type Props = { readonly groups: readonly GroupId[]; readonly reason: ComponentProps<typeof Textarea> }

/** Whether putting somebody in groups asks for a reason. */
export function useNeedsReason(): (groups: readonly GroupId[]) => boolean {
  const choices = useAnswer(listUserChoices, {})
  return (groups) => (choices.data?.groups ?? []).some(({ id, needsReason }) => needsReason && groups.includes(id))
}

/** What asks for a second thought before somebody gets groups: the warnings, and the reason where one is needed. */
export function GivingFields({ groups, reason }: Props) {
  const { t } = useWords()
  const choices = useAnswer(listUserChoices, {}, { enabled: groups.length > 0 })
  const given = (choices.data?.groups ?? []).filter(({ id }) => groups.includes(id))
  const warnings = [...new Map(given.flatMap((group) => group.warnings).map((one) => [one.text, one])).values()].filter(
    ({ risk }) => risk === "high",
  )
  return (
    <>
      {warnings.length > 0 && (
        <Stack gap="xs" role="status">
          <Warnings of={warnings.map((warning) => ({ ...warning, permission: warning.text }))} />
        </Stack>
      )}
      {given.some(({ needsReason }) => needsReason) && (
        <Textarea
          label={t("staff.users.giving-reason")}
          description={t("staff.users.giving-reason-hint")}
          {...reason}
        />
      )}
    </>
  )
}
