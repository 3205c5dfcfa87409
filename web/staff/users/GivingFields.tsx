import { Stack, Textarea } from "@mantine/core"
import type { GroupId } from "#ground/kernel/ids.ts"
import { listUserChoices } from "#gate/users/contract.ts"
import { useAnswer } from "#web/ui/client/hooks.tsx"
import { useWords } from "#web/staff/words.ts"
import { Warnings } from "#web/staff/groups/Warnings.tsx"

/** Groups that somebody is about to get, and why; `tried` once sending it was tried. */
type Props = {
  readonly groups: readonly GroupId[]
  readonly reason: string
  readonly onReason: (reason: string) => void
  readonly tried: boolean
}

/** Whether putting somebody in these groups asks for a reason. */
export function useNeedsReason(groups: readonly GroupId[]): boolean {
  const choices = useAnswer(listUserChoices, {}, { enabled: groups.length > 0 })
  return (choices.data?.groups ?? []).some(({ id, needsReason }) => needsReason && groups.includes(id))
}

/** The reason as it is sent: nothing where none was asked. */
export const reasonGiven = (reason: string): { readonly reason?: string } =>
  reason.trim() === "" ? {} : { reason: reason.trim() }

/** What asks for a second thought before somebody gets groups: the warnings, and the reason where one is needed. */
export function GivingFields({ groups, reason, onReason, tried }: Props) {
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
          required
          maxLength={1000}
          value={reason}
          onChange={(event) => onReason(event.currentTarget.value)}
          error={tried && reason.trim() === "" ? t("staff.ui.fault-missing") : undefined}
        />
      )}
    </>
  )
}
