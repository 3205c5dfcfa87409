import { Button, Modal, Stack, Text } from "@mantine/core"
import { useMutation } from "@tanstack/react-query"
import { useEffect, useRef, useState } from "react"
import type { NextStep } from "#gate/accounts/contract.ts"
import { TextSkeleton } from "#web/ui/Answer.tsx"
import { AnswerProblem } from "#web/ui/client/problem.ts"
import { useClient } from "#web/ui/client/hooks.tsx"
import { ProblemNote } from "#web/ui/ProblemNote.tsx"
import { useWords } from "#web/staff/use-words.ts"
import { SecondStep } from "./SecondStep.tsx"
import { useStepUpWays } from "./ways.ts"

type Waiting = { readonly resolve: () => void; readonly reject: (reason: unknown) => void }

/** Somebody chose not to confirm; the act that asked for it is not done. */
export const stepUpDeclined = "step-up-declined"

/** Asks the second step again before something that leaks much or cannot be undone; then the act goes on by itself. */
export function StepUp() {
  const { t } = useWords()
  const client = useClient()
  const ways = useStepUpWays()
  const waiting = useRef<Waiting>(undefined)
  const [opened, setOpened] = useState(false)
  const [asked, setAsked] = useState<NextStep>()
  const begin = useMutation({ mutationFn: ways.begin, onSuccess: setAsked })
  const { mutate: ask } = begin
  useEffect(
    () =>
      client.onStepUp(
        () =>
          new Promise((resolve, reject) => {
            waiting.current = { resolve, reject }
            setAsked(undefined)
            setOpened(true)
            ask()
          }),
      ),
    [client, ask],
  )
  const finish = () => {
    setOpened(false)
    waiting.current?.resolve()
  }
  const decline = () => {
    setOpened(false)
    waiting.current?.reject(
      new AnswerProblem({ status: 403, code: stepUpDeclined, detail: t("staff.step-up.declined"), reference: "" }),
    )
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
      <Stack>
        <Text c="dimmed">{t("staff.step-up.explanation")}</Text>
        {asked === undefined ? (
          <>
            <ProblemNote problem={begin.error} />
            {begin.isPending && <TextSkeleton rows={3} />}
          </>
        ) : (
          <SecondStep
            asked={asked}
            ways={ways}
            submit={t("staff.step-up.submit")}
            onDone={finish}
            onAsked={setAsked}
            beside={
              <Button variant="subtle" color="gray" size="compact-sm" onClick={decline}>
                {t("staff.ui.cancel")}
              </Button>
            }
          />
        )}
      </Stack>
    </Modal>
  )
}
