import { Button, Group, Modal, Stack, Text } from "@mantine/core"
import { useEffect, useRef, useState } from "react"
import type { NextStep } from "#gate/accounts/contract.ts"
import { useClient } from "#web/ui/client/hooks.tsx"
import { useMe } from "#web/staff/me.ts"
import { useWords } from "#web/staff/words.ts"
import { PasswordForm } from "./PasswordForm.tsx"
import { SecondStep } from "./SecondStep.tsx"
import { useSignInWays } from "./ways.ts"

/** After the session has ended: signing in again over the page, so that nothing typed is lost and nothing can be read. */
export function SignInAgain() {
  const { t } = useWords()
  const me = useMe()
  const client = useClient()
  const settle = useRef<() => void>(undefined)
  const [opened, setOpened] = useState(false)
  const ways = useSignInWays()
  const [asked, setAsked] = useState<NextStep>()
  const [typed, setTyped] = useState({ practice: me.practice.slug, email: me.user.email, password: "" })
  useEffect(
    () =>
      client.onSignedOut(
        () =>
          new Promise((resolve) => {
            settle.current = resolve
            setOpened(true)
          }),
      ),
    [client],
  )
  useIdleCover(me.session.idleMinutes)
  const finish = () => {
    setOpened(false)
    setAsked(undefined)
    setTyped((before) => ({ ...before, password: "" }))
    settle.current?.()
  }
  return (
    <Modal
      opened={opened}
      onClose={() => {}}
      withCloseButton={false}
      closeOnEscape={false}
      closeOnClickOutside={false}
      title={t("staff.again.title")}
      overlayProps={{ backgroundOpacity: 0.6, blur: 14 }}
      zIndex={1000}
    >
      <Stack>
        {asked === undefined ? (
          <>
            <Text c="dimmed">{t("staff.again.explanation")}</Text>
            <PasswordForm typed={typed} onType={setTyped} onProceed={setAsked} knownUser />
            <Group justify="center">
              <Button variant="subtle" color="gray" size="compact-sm" onClick={() => location.assign("/")}>
                {t("staff.sign-in.other")}
              </Button>
            </Group>
          </>
        ) : (
          <SecondStep
            asked={asked}
            ways={ways}
            submit={t("staff.sign-in.code-submit")}
            onDone={finish}
            onAsked={setAsked}
            beside={
              <Button variant="subtle" color="gray" size="compact-sm" onClick={() => setAsked(undefined)}>
                {t("staff.sign-in.back")}
              </Button>
            }
          />
        )}
      </Stack>
    </Modal>
  )
}

/** Covers the screen when nothing was asked of the server for as long as a session may be idle. */
function useIdleCover(idleMinutes: number) {
  const client = useClient()
  useEffect(() => {
    const look = setInterval(() => {
      if (Date.now() - client.lastAsked() > idleMinutes * 60_000) void client.signInAgain()
    }, 15_000)
    return () => clearInterval(look)
  }, [client, idleMinutes])
}
