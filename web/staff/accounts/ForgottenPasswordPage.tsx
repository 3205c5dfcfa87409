import { Button, Stack, Text, Title } from "@mantine/core"
import { useDocumentTitle } from "@mantine/hooks"
import { useMutation } from "@tanstack/react-query"
import { useState } from "react"
import { askNewPassword } from "#gate/accounts/contract.ts"
import { Form } from "#web/ui/Form.tsx"
import { useClient } from "#web/ui/client/hooks.tsx"
import { errorsOf } from "#web/ui/fields/faults.ts"
import { ProblemNote } from "#web/ui/ProblemNote.tsx"
import { EmailField, PracticeField } from "./DoorFields.tsx"
import { DoorHead } from "./DoorHead.tsx"
import { useWords } from "#web/staff/use-words.ts"
import { Doorway } from "./Doorway.tsx"
import { remembered } from "./device.ts"

/** Whoever forgot their password asks for a link here. The answer is the same whether or not there is an account. */
export function ForgottenPasswordPage() {
  const { t } = useWords()
  const client = useClient()
  useDocumentTitle(`${t("staff.forgotten.title")} · Hoeder`)
  const [practice, setPractice] = useState(remembered().practice)
  const [email, setEmail] = useState(remembered().email)
  const ask = useMutation({ mutationFn: () => client.callPlainly(askNewPassword, { practice, email }) })
  const isPracticeWrong = errorsOf(ask.error, t)["practice"] !== undefined
  const submit = () => {
    ask.mutate()
  }
  const back = (
    <Button component="a" href="/" variant="subtle">
      {t("staff.forgotten.back")}
    </Button>
  )
  if (ask.isSuccess) {
    return (
      <Doorway>
        <Stack role="status">
          <Title order={1}>{t("staff.forgotten.sent")}</Title>
          <Text c="dimmed">{t("staff.forgotten.sent-explanation")}</Text>
          {back}
        </Stack>
      </Doorway>
    )
  }
  return (
    <Doorway>
      <Form onSubmit={submit}>
        <Stack>
          <DoorHead title={t("staff.forgotten.title")} explanation={t("staff.forgotten.explanation")} />
          <PracticeField
            value={practice}
            isWrong={isPracticeWrong}
            onType={(typed) => {
              ask.reset()
              setPractice(typed)
            }}
          />
          <EmailField value={email} onType={setEmail} />
          <ProblemNote problem={isPracticeWrong ? undefined : ask.error} />
          <Button type="submit" size="md" fullWidth loading={ask.isPending}>
            {t("staff.forgotten.submit")}
          </Button>
          {back}
        </Stack>
      </Form>
    </Doorway>
  )
}
