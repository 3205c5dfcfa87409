import { Button, Group, Stack, Text } from "@mantine/core"
import { useMutation } from "@tanstack/react-query"
import { useState } from "react"
import type { FormEvent } from "react"
import { giveCode, sendCodeAgain } from "#gate/accounts/contract.ts"
import type { Me } from "#gate/accounts/contract.ts"
import { useClient } from "#web/ui/client/hooks.tsx"
import { ProblemNote } from "#web/ui/ProblemNote.tsx"
import { useWords } from "#web/staff/words.ts"
import { CodeField } from "./CodeField.tsx"

type Props = {
  readonly onDone: (me: Me) => void
  readonly onOther: () => void
  readonly onSentAgain: (maskedEmail: string) => void
}

/** The second step: the code that came by mail. */
export function CodeForm({ onDone, onOther, onSentAgain }: Props) {
  const { t } = useWords()
  const client = useClient()
  const [code, setCode] = useState("")
  const give = useMutation({
    mutationFn: (typed: string) => client.callPlainly(giveCode, { code: typed }),
    onSuccess: onDone,
  })
  const again = useMutation({
    mutationFn: () => client.callPlainly(sendCodeAgain, {}),
    onSuccess: ({ maskedEmail }) => {
      setCode("")
      give.reset()
      onSentAgain(maskedEmail)
    },
  })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    give.mutate(code)
  }
  return (
    <form onSubmit={submit}>
      <Stack>
        <CodeField value={code} onChange={setCode} />
        <ProblemNote problem={give.error ?? again.error} />
        <Button type="submit" size="md" fullWidth loading={give.isPending} disabled={code.length < 6}>
          {t("staff.sign-in.code-submit")}
        </Button>
        {again.isSuccess && !give.isError && (
          <Text size="sm" role="status">
            {t("staff.sign-in.sent-again")}
          </Text>
        )}
        <Group justify="space-between">
          <Button variant="subtle" size="compact-sm" loading={again.isPending} onClick={() => again.mutate()}>
            {t("staff.sign-in.again")}
          </Button>
          <Button variant="subtle" color="gray" size="compact-sm" onClick={onOther}>
            {t("staff.sign-in.other")}
          </Button>
        </Group>
      </Stack>
    </form>
  )
}
