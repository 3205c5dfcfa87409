import { Radio, Stack, Textarea } from "@mantine/core"
import { notifications } from "@mantine/notifications"
import { useState } from "react"
import { checkIdentity } from "#gate/users/contract.ts"
import type { User, WayToCheck } from "#gate/users/contract.ts"
import { useAct } from "#web/ui/client/hooks.tsx"
import { FormModal } from "#web/ui/FormModal.tsx"
import { useWords } from "#web/staff/words.ts"
import { useStepFirst } from "#web/staff/accounts/use-step-first.ts"

const waysToCheck: readonly WayToCheck[] = ["identity-document", "in-person", "video-call", "other"]

/** For who lost their second steps: how was checked who they are, before those are taken away. */
export function CheckIdentityModal({ user, onClose }: { readonly user: User; readonly onClose: () => void }) {
  const { t } = useWords()
  const ready = useStepFirst("leaks", onClose)
  const { name } = user
  const [how, setHow] = useState<WayToCheck>()
  const [note, setNote] = useState("")
  const [tried, setTried] = useState(false)
  const check = useAct(checkIdentity, {
    onDone: () => {
      notifications.show({ message: t("staff.users.identity-checked") })
      onClose()
    },
  })
  const submit = () => {
    setTried(true)
    if (how !== undefined && note.trim() !== "") check.mutate({ id: user.id, how, note })
  }
  return (
    <FormModal
      opened={ready}
      risky
      title={t("staff.users.check-identity-named", { name })}
      explanation={t("staff.users.check-identity-explanation", { name })}
      submit={t("staff.users.check-identity")}
      busy={check.isPending}
      problem={check.error}
      onClose={onClose}
      onSubmit={submit}
    >
      <Radio.Group
        size="md"
        label={t("staff.users.how")}
        required
        value={how ?? null}
        onChange={(value) => setHow(waysToCheck.find((way) => way === value))}
        error={tried && how === undefined ? t("staff.ui.fault-missing") : undefined}
      >
        <Stack gap="xs" mt="xs">
          {waysToCheck.map((way) => (
            <Radio key={way} value={way} label={t(`staff.users.how.${way}`)} />
          ))}
        </Stack>
      </Radio.Group>
      <Textarea
        size="md"
        label={t("staff.users.note")}
        description={t("staff.users.note-hint")}
        required
        autosize
        minRows={2}
        maxLength={2000}
        value={note}
        onChange={(event) => setNote(event.currentTarget.value)}
        error={tried && note.trim() === "" ? t("staff.ui.fault-missing") : undefined}
      />
    </FormModal>
  )
}
