import { Button, Group, Modal, Stack, Text } from "@mantine/core"
import { useMutation } from "@tanstack/react-query"
import { useEffect, useRef, useState } from "react"
import type { FormEvent } from "react"
import { beginStepUp, giveStepUpCode } from "#gate/accounts/contract.ts"
import { Problem } from "#web/ui/client/problem.ts"
import { useClient } from "#web/ui/client/hooks.tsx"
import { ProblemNote } from "#web/ui/ProblemNote.tsx"
import { useWords } from "#web/staff/words.ts"
import { CodeField } from "./CodeField.tsx"

type Waiting = { readonly resolve: () => void; readonly reject: (reason: unknown) => void }

/** Somebody chose not to confirm; the act that asked for it is not done. */
export const stepUpDeclined = "step-up-declined"

/** Asks the second step again before something that leaks much or cannot be undone; then the act goes on by itself. */
export function StepUp() {
  const { t } = useWords()
  const client = useClient()
  const waiting = useRef<Waiting>(undefined)
  const [opened, setOpened] = useState(false)
  const [code, setCode] = useState("")
  const begin = useMutation({ mutationFn: () => client.call(beginStepUp, {}) })
  const give = useMutation({
    mutationFn: () => client.callPlainly(giveStepUpCode, { code }),
    onSuccess: () => {
      setOpened(false)
      waiting.current?.resolve()
    },
  })
  const { mutate: send } = begin
  const { reset } = give
  useEffect(
    () =>
      client.onStepUp(
        () =>
          new Promise((resolve, reject) => {
            waiting.current = { resolve, reject }
            setCode("")
            reset()
            setOpened(true)
            send()
          }),
      ),
    [client, send, reset],
  )
  const decline = () => {
    setOpened(false)
    waiting.current?.reject(
      new Problem({ status: 403, code: stepUpDeclined, detail: t("staff.step-up.declined"), reference: "" }),
    )
  }
  const submit = (event: FormEvent) => {
    event.preventDefault()
    event.stopPropagation()
    give.mutate()
  }
  return (
    <Modal
      opened={opened}
      onClose={decline}
      size={540}
      title={t("staff.step-up.title")}
      closeOnClickOutside={false}
      zIndex={900}
    >
      <form onSubmit={submit}>
        <Stack>
          <Text c="dimmed">
            {t("staff.step-up.explanation")}{" "}
            {begin.data && t("staff.sign-in.code-explanation", { email: begin.data.maskedEmail })}
          </Text>
          <CodeField value={code} onChange={setCode} />
          <ProblemNote problem={give.error ?? begin.error} />
          <Group justify="space-between">
            <Button variant="subtle" loading={begin.isPending} onClick={() => begin.mutate()}>
              {t("staff.sign-in.again")}
            </Button>
            <Group gap="sm">
              <Button variant="default" onClick={decline}>
                {t("staff.ui.cancel")}
              </Button>
              <Button type="submit" loading={give.isPending} disabled={code.length < 6}>
                {t("staff.step-up.submit")}
              </Button>
            </Group>
          </Group>
        </Stack>
      </form>
    </Modal>
  )
}
