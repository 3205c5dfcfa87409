import { SegmentedControl, Stack, Text, Textarea } from "@mantine/core"
import { useState } from "react"
import { grantPermissions, listTemplates, previewGrant, type GrantExtent, type Group } from "#gate/groups/contract.ts"
import { ChoiceField } from "#web/ui/fields/ChoiceField.tsx"
import { useAnswer } from "#web/ui/client/hooks.tsx"
import { filled } from "#web/ui/form/asks.ts"
import { useActForm } from "#web/ui/form/use-act-form.ts"
import { FormModal } from "#web/ui/FormModal.tsx"
import { ProblemNote } from "#web/ui/ProblemNote.tsx"
import { useWords } from "#web/staff/use-words.ts"
import { ChooseRights } from "./ChooseRights.tsx"
import { ProfileList } from "./ProfileList.tsx"
import { Warnings } from "./Warnings.tsx"
import { useStepFirst } from "#web/staff/accounts/use-step-first.ts"

const nothing: { readonly permissions: readonly string[]; readonly scope: GrantExtent; readonly reason: string } = {
  permissions: [],
  scope: "own",
  reason: "",
}

/** Giving rights: what they mean and why they ask for a second thought is there before they are given. */
export function GrantModal({ group, onClose }: { readonly group: Group; readonly onClose: () => void }) {
  const { t } = useWords()
  const { id } = group
  const ready = useStepFirst("settings", onClose)
  const templates = useAnswer(listTemplates, {}).data?.templates ?? []
  const [needsReason, setNeedsReason] = useState(false)
  const form = useActForm(grantPermissions, nothing, {
    needed: { reason: needsReason },
    send: ({ permissions, scope, reason }) => ({ id, permissions: [...permissions], scope, ...filled({ reason }) }),
    said: t("staff.groups.granted"),
    onDone: onClose,
  })
  const { permissions, scope } = form.typed
  const isNothing = permissions.length === 0
  const asked = { id, permissions: [...permissions], scope }
  const preview = useAnswer(previewGrant, asked, { enabled: !isNothing, keep: true })
  const told = isNothing ? undefined : preview.data
  if (needsReason !== (told?.needsReason === true)) setNeedsReason(!needsReason)
  const begin = (name: string | null) => {
    const grants = templates.find((one) => one.name === name)?.grants ?? []
    form.set({ permissions: grants.map(({ permission }) => permission), scope: grants[0]?.scope ?? "own" })
  }
  const scopes = form.options("scope")
  return (
    <FormModal
      of={form}
      opened={ready}
      size="xl"
      title={t("staff.groups.grant-title", { name: group.name })}
      submit={t("staff.groups.grant-do", { count: permissions.length })}
      disabled={told === undefined || preview.isPlaceholderData}
      onClose={onClose}
    >
      <ChoiceField
        label={t("staff.groups.template")}
        description={t("staff.groups.template-hint")}
        data={templates.map(({ name, title }) => ({ value: name, label: title }))}
        onChange={begin}
      />
      <ChooseRights held={group} chosen={permissions} onChoose={(chosen) => form.set({ permissions: chosen })} />
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
          {...form.choice("scope", scopes)}
          value={scope}
          data={scopes.map((one) => ({ value: one, label: t(`staff.groups.scope.${one}`) }))}
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
          {...form.text("reason")}
        />
      )}
    </FormModal>
  )
}
