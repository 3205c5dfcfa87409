import { Button, Group, PasswordInput, Stack } from "@mantine/core"
import { useState } from "react"
import { changePassword } from "#gate/accounts/contract.ts"
import { Form } from "#web/ui/Form.tsx"
import { useAct } from "#web/ui/client/hooks.tsx"
import { ProblemNote } from "#web/ui/ProblemNote.tsx"
import { Section } from "#web/ui/Section.tsx"
import { useMe } from "#web/staff/me.ts"
import { useWords } from "#web/staff/use-words.ts"
import { takeAlong } from "./device.ts"
import { NewPassword } from "./NewPassword.tsx"

/** Changes the own password. */
export function PasswordChange() {
  const { t } = useWords()
  const me = useMe()
  const [opened, setOpened] = useState(false)
  const [current, setCurrent] = useState("")
  const [fresh, setFresh] = useState("")
  const [repeated, setRepeated] = useState("")
  const close = () => {
    setOpened(false)
    setCurrent("")
    setFresh("")
    setRepeated("")
  }
  const change = useAct(changePassword, {
    said: t("staff.account.password-changed"),
    onDone: () => close(),
  })
  const submit = () => {
    // A changed password ends the session, and the browser is told to forget all of the site.
    change.mutate({ current, fresh }, { onSuccess: takeAlong() })
  }
  return (
    <Section title={t("staff.sign-in.password")}>
      {opened ? (
        <Form onSubmit={submit}>
          <Stack maw={460}>
            <input type="text" name="username" autoComplete="username" value={me.user.email} readOnly hidden />
            <PasswordInput
              label={t("staff.account.current")}
              autoComplete="current-password"
              required
              withAsterisk={false}
              autoFocus
              value={current}
              onChange={(event) => setCurrent(event.currentTarget.value)}
            />
            <NewPassword fresh={fresh} repeated={repeated} onFresh={setFresh} onRepeated={setRepeated} />
            <ProblemNote problem={change.error} />
            <Group gap="sm">
              <Button
                type="submit"
                loading={change.isPending}
                disabled={current === "" || fresh === "" || fresh !== repeated}
              >
                {t("staff.account.change-password")}
              </Button>
              <Button variant="default" onClick={close}>
                {t("staff.ui.cancel")}
              </Button>
            </Group>
          </Stack>
        </Form>
      ) : (
        <Button variant="default" onClick={() => setOpened(true)}>
          {t("staff.account.change-password")}
        </Button>
      )}
    </Section>
  )
}
