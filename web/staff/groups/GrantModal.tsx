import { SegmentedControl, Stack, Text, Textarea } from "@mantine/core"
import { notifications } from "@mantine/notifications"
import { useState } from "react"
import { grantPermissions, listTemplates, previewGrant } from "#gate/groups/contract.ts"
import type { Extent, Group } from "#gate/groups/contract.ts"
import { ChoiceField } from "#web/ui/fields/ChoiceField.tsx"
import { useAct, useAnswer } from "#web/ui/client/hooks.tsx"
import { FormModal } from "#web/ui/FormModal.tsx"
import { ProblemNote } from "#web/ui/ProblemNote.tsx"
import { useWords } from "#web/staff/words.ts"
import { ChooseRights } from "./ChooseRights.tsx"
import { ProfileList } from "./ProfileList.tsx"
import { Warnings } from "./Warnings.tsx"
import { useStepFirst } from "#web/staff/accounts/use-step-first.ts"

const extents: readonly Extent[] = ["own", "team", "all"]

/** Giving rights: what they mean and why they ask for a second thought is there before they are given. */
export function GrantModal({ group, onClose }: { readonly group: Group; readonly onClose: () => void }) {
  const { t } = useWords()
  const ready = useStepFirst("settings", onClose)
  const [chosen, setChosen] = useState<readonly string[]>([])
  const [scope, setScope] = useState<Extent>("own")
  const [reason, setReason] = useState("")
  const [tried, setTried] = useState(false)
  const templates = useAnswer(listTemplates, {})
  const asked = { id: group.id, permissions: [...chosen], scope }
  const preview = useAnswer(previewGrant, asked, { enabled: chosen.length > 0, keep: true })
  const told = chosen.length === 0 ? undefined : preview.data
  const grant = useAct(grantPermissions, {
    onDone: () => {
      notifications.show({ message: t("staff.groups.granted") })
      onClose()
    },
  })
  const begin = (name: string | null) => {
    const template = templates.data?.templates.find((one) => one.name === name)
    if (template === undefined) return
    setChosen(template.grants.map(({ permission }) => permission))
    setScope(template.grants[0]?.scope ?? "own")
  }
  const needsReason = told?.needsReason === true
  const submit = () => {
    setTried(true)
    if (needsReason && reason.trim() === "") return
    grant.mutate({ ...asked, ...(reason.trim() === "" ? {} : { reason: reason.trim() }) })
  }
  return (
    <FormModal
      opened={ready}
      size="xl"
      title={t("staff.groups.grant-title", { name: group.name })}
      submit={t("staff.groups.grant-do", { count: chosen.length })}
      busy={grant.isPending}
      disabled={told === undefined || preview.isPlaceholderData}
      problem={grant.error}
      onClose={onClose}
      onSubmit={submit}
    >
      <ChoiceField
        label={t("staff.groups.template")}
        description={t("staff.groups.template-hint")}
        data={(templates.data?.templates ?? []).map(({ name, title }) => ({ value: name, label: title }))}
        onChange={begin}
      />
      <ChooseRights held={group} chosen={chosen} onChoose={setChosen} />
      <Stack gap={5}>
        <Text fw={550} id="grant-scope">
          {t("staff.groups.scope")}
        </Text>
        <Text size="sm" c="dimmed">
          {t("staff.groups.scope-hint")}
        </Text>
        <SegmentedControl
          fullWidth
          aria-labelledby="grant-scope"
          value={scope}
          onChange={(value) => setScope(extents.find((extent) => extent === value) ?? "own")}
          data={extents.map((extent) => ({ value: extent, label: t(`staff.groups.scope.${extent}`) }))}
        />
      </Stack>
      <ProblemNote problem={preview.error} />
      {told !== undefined && (
        <Stack gap="md" role="status">
          <Warnings of={told.warnings} />
          <Text component="h3" fw={600} m={0}>
            {t("staff.groups.after")}
          </Text>
          <ProfileList profile={told.profile} />
        </Stack>
      )}
      {needsReason && (
        <Textarea
          label={t("staff.groups.reason")}
          description={t("staff.groups.reason-hint")}
          required
          maxLength={1000}
          value={reason}
          onChange={(event) => setReason(event.currentTarget.value)}
          error={tried && reason.trim() === "" ? t("staff.ui.fault-missing") : undefined}
        />
      )}
    </FormModal>
  )
}
