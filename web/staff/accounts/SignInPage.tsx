import { Alert, Button, Stack, Text, Title } from "@mantine/core"
import { IconCircleCheck } from "@tabler/icons-react"
import { useDocumentTitle } from "@mantine/hooks"
import { useState } from "react"
import type { Me, NextStep } from "#gate/accounts/contract.ts"
import { getWelcome } from "#doors/http/contract.ts"
import { useAnswer } from "#web/ui/client/hooks.tsx"
import { useAfterwards } from "#web/ui/use-afterwards.ts"
import { useWords } from "#web/staff/use-words.ts"
import { DemoNote } from "./DemoNote.tsx"
import { Doorway } from "./Doorway.tsx"
import { PasskeyAlone } from "./PasskeyAlone.tsx"
import { OtherDoors } from "./OtherDoors.tsx"
import { PasswordForm, type Credentials } from "./PasswordForm.tsx"
import { remembered, rememberPractice } from "./device.ts"
import { Site } from "./screens.ts"
import { SecondStep } from "./SecondStep.tsx"
import { useSignInWays } from "./ways.ts"

type Props = { readonly onSignedIn: (me: Me) => void; readonly done?: string; readonly email?: string }

function empty(known: string | undefined): Credentials {
  const { practice, email } = remembered()
  return { practice, email: known ?? email, password: "" }
}

/** The way in: password, then a second step. */
export function SignInPage({ onSignedIn, done, email }: Props) {
  const { t } = useWords()
  useDocumentTitle(`${t("staff.sign-in.title")} · Hoeder`)
  // While somebody types who they are.
  useAfterwards(Site.fetch)
  const welcome = useAnswer(getWelcome, {})
  const [typed, setTyped] = useState<Credentials>(() => empty(email))
  const ways = useSignInWays()
  const [asked, setAsked] = useState<NextStep>()
  const demo = welcome.data?.demo
  const proceed = (answer: NextStep) => {
    rememberPractice(typed.practice)
    setAsked(answer)
  }
  return (
    <Doorway>
      <Stack gap="lg">
        {done !== undefined && (
          <Alert color="teal" icon={<IconCircleCheck aria-hidden />}>
            {done}
          </Alert>
        )}
        <div>
          <Title order={1}>{t(asked === undefined ? "staff.sign-in.title" : "staff.sign-in.code-title")}</Title>
          {asked === undefined && (
            <Text c="dimmed" mt={6}>
              {t("staff.sign-in.explanation")}
            </Text>
          )}
        </div>
        {asked === undefined ? (
          <>
            <PasswordForm typed={typed} onType={setTyped} onProceed={proceed} />
            <PasskeyAlone practice={typed.practice} onDone={onSignedIn} />
            <OtherDoors practice={typed.practice} onSignedIn={onSignedIn} onAsked={setAsked} />
          </>
        ) : (
          <SecondStep
            asked={asked}
            ways={ways}
            submit={t("staff.sign-in.code-submit")}
            onDone={onSignedIn}
            onAsked={setAsked}
            beside={
              <Button variant="subtle" color="gray" size="compact-sm" onClick={() => setAsked(undefined)}>
                {t("staff.sign-in.other")}
              </Button>
            }
          />
        )}
        {demo !== undefined && (
          <DemoNote
            demo={demo}
            waitsForCode={asked !== undefined}
            onFill={(email) => setTyped({ practice: demo.practice, email, password: demo.password })}
          />
        )}
      </Stack>
    </Doorway>
  )
}
