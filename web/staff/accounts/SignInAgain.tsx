import { Button, Group, Stack, Text, Title } from "@mantine/core"
import { useState } from "react"
import type { NextStep } from "#gate/accounts/contract.ts"
import { useMe } from "#web/staff/me.ts"
import { useWords } from "#web/staff/use-words.ts"
import { PasswordForm } from "./PasswordForm.tsx"
import { SecondStep } from "./SecondStep.tsx"
import { useSignInWays } from "./ways.ts"

type Props = { readonly id: string; readonly onDone: () => void }

/** After the session has ended: signing in again over the page, so that nothing typed is lost and nothing can be read. */
export function SignInAgain({ id, onDone }: Props) {
  const { t } = useWords()
  const me = useMe()
  const ways = useSignInWays()
  const [asked, setAsked] = useState<NextStep>()
  const [typed, setTyped] = useState({ practice: me.practice.slug, email: me.user.email, password: "" })
  return (
    <Stack>
      <Title order={1} id={id} size="h2">
        {t("staff.again.title")}
      </Title>
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
          onDone={onDone}
          onAsked={setAsked}
          beside={
            <Button variant="subtle" color="gray" size="compact-sm" onClick={() => setAsked(undefined)}>
              {t("staff.sign-in.back")}
            </Button>
          }
        />
      )}
    </Stack>
  )
}
