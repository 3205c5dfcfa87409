import { Button, PasswordInput, Stack } from "@mantine/core"
import { useDocumentTitle } from "@mantine/hooks"
import { useMutation } from "@tanstack/react-query"
import { useState } from "react"
import { changePassword, type Me } from "#gate/accounts/contract.ts"
import { Form } from "#web/ui/Form.tsx"
import { useClient } from "#web/ui/client/hooks.tsx"
import { ProblemNote } from "#web/ui/ProblemNote.tsx"
import { DoorHead } from "./DoorHead.tsx"
import { useWords } from "#web/staff/use-words.ts"
import { Doorway } from "./Doorway.tsx"
import { NewPassword, useVerdict } from "./NewPassword.tsx"

/** Whoever came in with a password that a manager gave chooses their own, before anything else. */
export function FirstPasswordPage({ me, onDone }: { readonly me: Me; readonly onDone: () => void }) {
  const { t } = useWords()
  const client = useClient()
  useDocumentTitle(`${t("staff.first-password.title")} · Hoeder`)
  const [current, setCurrent] = useState("")
  const [fresh, setFresh] = useState("")
  const [repeated, setRepeated] = useState("")
  const verdict = useVerdict(fresh)
  const change = useMutation({
    mutationFn: () => client.callPlainly(changePassword, { current, fresh }),
    onSuccess: onDone,
  })
  const submit = () => {
    change.mutate()
  }
  return (
    <Doorway>
      <Form onSubmit={submit}>
        <Stack>
          <DoorHead
            title={t("staff.first-password.title")}
            explanation={t("staff.first-password.explanation", { name: me.user.name })}
          />
          <input type="text" name="username" autoComplete="username" value={me.user.email} readOnly hidden />
          <PasswordInput
            label={t("staff.first-password.current")}
            autoComplete="current-password"
            required
            withAsterisk={false}
            value={current}
            onChange={(event) => setCurrent(event.currentTarget.value)}
          />
          <NewPassword fresh={fresh} repeated={repeated} onFresh={setFresh} onRepeated={setRepeated} />
          <ProblemNote problem={change.error} />
          <Button
            type="submit"
            size="md"
            fullWidth
            loading={change.isPending}
            disabled={current === "" || !verdict?.good || fresh !== repeated}
          >
            {t("staff.first-password.submit")}
          </Button>
        </Stack>
      </Form>
    </Doorway>
  )
}
