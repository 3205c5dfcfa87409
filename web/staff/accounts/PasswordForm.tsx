import { Anchor, Button, Checkbox, PasswordInput, Stack } from "@mantine/core"
import { useMutation } from "@tanstack/react-query"
import { useState } from "react"
import { signIn, type NextStep } from "#gate/accounts/contract.ts"
import { Form } from "#web/ui/Form.tsx"
import { useClient } from "#web/ui/client/hooks.tsx"
import { errorsOf } from "#web/ui/fields/faults.ts"
import { ProblemNote } from "#web/ui/ProblemNote.tsx"
import { useWords } from "#web/staff/use-words.ts"
import { keepEmails, remembered } from "./device.ts"
import { EmailField, PracticeField } from "./DoorFields.tsx"

export type Credentials = { readonly practice: string; readonly email: string; readonly password: string }

type Props = {
  readonly typed: Credentials
  readonly onType: (typed: Credentials) => void
  readonly onProceed: (asked: NextStep) => void
  /** Who must sign in again: only the password is asked. */
  readonly knownUser?: boolean
}

/** The first step: practice, e-mail and password. */
export function PasswordForm({ typed, onType, onProceed, knownUser }: Props) {
  const { t } = useWords()
  const client = useClient()
  const [isKnown] = useState(() => typed.practice !== "" && typed.email !== "")
  const ask = useMutation({
    mutationFn: () => client.callPlainly(signIn, typed),
    onSuccess: onProceed,
  })
  const isPracticeWrong = errorsOf(ask.error, t)["practice"] !== undefined
  const type = (fresh: Credentials) => {
    // What was said of the last try is not about what is typed now.
    if (!ask.isIdle && !ask.isPending) ask.reset()
    onType(fresh)
  }
  const submit = () => {
    ask.mutate()
  }
  return (
    <Form onSubmit={submit}>
      <Stack>
        {!knownUser && (
          <PracticeField
            value={typed.practice}
            isWrong={isPracticeWrong}
            onType={(practice) => type({ ...typed, practice })}
          />
        )}
        <EmailField value={typed.email} readOnly={knownUser} onType={(email) => type({ ...typed, email })} />
        {!knownUser && <KeepEmail />}
        <PasswordInput
          label={t("staff.sign-in.password")}
          name="password"
          autoComplete="current-password"
          required
          withAsterisk={false}
          data-autofocus={knownUser || undefined}
          autoFocus={knownUser || isKnown}
          value={typed.password}
          onChange={(event) => type({ ...typed, password: event.currentTarget.value })}
        />
        <ProblemNote problem={isPracticeWrong ? undefined : ask.error} />
        <Button type="submit" size="md" loading={ask.isPending} fullWidth>
          {t("staff.sign-in.next")}
        </Button>
        {!knownUser && (
          <Anchor href="/wachtwoord-vergeten" size="sm" ta="center">
            {t("staff.forgotten.link")}
          </Anchor>
        )}
      </Stack>
    </Form>
  )
}

/** Whether this browser may keep the address for the next time. */
function KeepEmail() {
  const { t } = useWords()
  const [mayKeep, setMayKeep] = useState(() => remembered().mayKeepEmail)
  return (
    <Checkbox
      label={t("staff.sign-in.remember")}
      checked={mayKeep}
      onChange={(event) => {
        setMayKeep(event.currentTarget.checked)
        keepEmails(event.currentTarget.checked)
      }}
    />
  )
}
