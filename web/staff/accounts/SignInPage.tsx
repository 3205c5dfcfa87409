import { Alert, Stack, Text, Title } from "@mantine/core"
import { IconCircleCheck } from "@tabler/icons-react"
import { useDocumentTitle } from "@mantine/hooks"
import { useState } from "react"
import type { Me } from "#gate/accounts/contract.ts"
import { getWelcome } from "#doors/http/contract.ts"
import { useAnswer } from "#web/ui/client/hooks.tsx"
import { useWords } from "#web/staff/words.ts"
import { CodeForm } from "./CodeForm.tsx"
import { DemoNote } from "./DemoNote.tsx"
import { Doorway } from "./Doorway.tsx"
import { PasswordForm } from "./PasswordForm.tsx"
import type { Credentials } from "./PasswordForm.tsx"

type Props = { readonly onSignedIn: (me: Me) => void; readonly done?: string }

const empty = (): Credentials => ({ practice: localStorage.getItem("hoeder.practice") ?? "", email: "", password: "" })

/** The way in: password, then a code by mail. */
export function SignInPage({ onSignedIn, done }: Props) {
  const { t } = useWords()
  useDocumentTitle(`${t("staff.sign-in.title")} · Hoeder`)
  const welcome = useAnswer(getWelcome, {})
  const [typed, setTyped] = useState<Credentials>(empty)
  const [sentTo, setSentTo] = useState<string>()
  const demo = welcome.data?.demo
  const proceed = (maskedEmail: string) => {
    localStorage.setItem("hoeder.practice", typed.practice)
    setSentTo(maskedEmail)
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
          <Title order={1}>{t(sentTo === undefined ? "staff.sign-in.title" : "staff.sign-in.code-title")}</Title>
          <Text c="dimmed" mt={6}>
            {sentTo === undefined
              ? t("staff.sign-in.explanation")
              : t("staff.sign-in.code-explanation", { email: sentTo })}
          </Text>
        </div>
        {sentTo === undefined ? (
          <PasswordForm typed={typed} onType={setTyped} onProceed={proceed} />
        ) : (
          <CodeForm onDone={onSignedIn} onOther={() => setSentTo(undefined)} onSentAgain={setSentTo} />
        )}
        {demo !== undefined && (
          <DemoNote
            demo={demo}
            waitsForCode={sentTo !== undefined}
            onFill={(email) => setTyped({ practice: demo.practice, email, password: demo.password })}
          />
        )}
      </Stack>
    </Doorway>
  )
}
