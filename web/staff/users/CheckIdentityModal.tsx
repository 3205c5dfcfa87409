import { Radio, Stack, Textarea } from "@mantine/core"
import { checkIdentity, type User, type WayToCheck } from "#gate/users/contract.ts"
import { useActForm } from "#web/ui/form/use-act-form.ts"
import { FormModal } from "#web/ui/FormModal.tsx"
import { useWords } from "#web/staff/use-words.ts"
import { useStepFirst } from "#web/staff/accounts/use-step-first.ts"

const start: { readonly how: WayToCheck | undefined; readonly note: string } = { how: undefined, note: "" }

/** For who lost their second steps: how was checked who they are, before those are taken away. */
export function CheckIdentityModal({ user, onClose }: { readonly user: User; readonly onClose: () => void }) {
  const { t } = useWords()
  const ready = useStepFirst("leaks", onClose)
  const { id, name } = user
  const form = useActForm(checkIdentity, start, {
    send: ({ how = "other", note }) => ({ id, how, note }),
    said: t("staff.users.identity-checked"),
    onDone: onClose,
  })
  const ways = form.options("how")
  return (
    <FormModal
      of={form}
      opened={ready}
      risky
      title={t("staff.users.check-identity-named", { name })}
      explanation={t("staff.users.check-identity-explanation", { name })}
      submit={t("staff.users.check-identity")}
      onClose={onClose}
    >
      <Radio.Group size="md" label={t("staff.users.how")} {...form.choice("how", ways)}>
        <Stack gap="xs" mt="xs">
          {ways.map((way) => (
            <Radio key={way} value={way} label={t(`staff.users.how.${way}`)} />
          ))}
        </Stack>
      </Radio.Group>
      <Textarea
        size="md"
        label={t("staff.users.note")}
        description={t("staff.users.note-hint")}
        autosize
        minRows={2}
        {...form.text("note")}
      />
    </FormModal>
  )
}
