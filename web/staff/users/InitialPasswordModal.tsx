import { Button, Code, Modal, Stack, Text } from "@mantine/core"
import { useState } from "react"
import { giveInitialPassword, type User } from "#gate/users/contract.ts"
import { useAct } from "#web/ui/client/hooks.tsx"
import { Confirm } from "#web/ui/Confirm.tsx"
import { Foot } from "#web/ui/Foot.tsx"
import { momentOf } from "#web/ui/format/day.ts"
import { useWords } from "#web/staff/use-words.ts"
import { useStepFirst } from "#web/staff/accounts/use-step-first.ts"

type Given = { readonly password: string; readonly until: string }

/** Gives who was invited a password to come in with once; it is on the screen as long as this dialog is. */
export function InitialPasswordModal({ user, onClose }: { readonly user: User; readonly onClose: () => void }) {
  const { t, language } = useWords()
  const ready = useStepFirst("leaks", onClose)
  const { name } = user
  const [given, setGiven] = useState<Given>()
  const give = useAct(giveInitialPassword, {
    onDone: ({ password, until }) => setGiven({ password, until }),
  })
  if (given === undefined) {
    return (
      <Confirm
        opened={ready}
        title={t("staff.users.give-password")}
        explanation={t("staff.users.give-password-explanation", { name })}
        submit={t("staff.users.give-password")}
        of={give}
        onClose={onClose}
        onYes={() => give.mutate({ id: user.id })}
      />
    )
  }
  return (
    <Modal opened onClose={onClose} title={t("staff.users.password-label")} size="lg" closeOnClickOutside={false}>
      <Stack>
        <Text>{t("staff.users.password-once", { name, moment: momentOf(given.until, language) })}</Text>
        <Code block fz="xl" ta="center" py="md" aria-label={t("staff.users.password-label")}>
          {given.password}
        </Code>
        <Foot>
          <Button onClick={onClose}>{t("staff.ui.close")}</Button>
        </Foot>
      </Stack>
    </Modal>
  )
}
