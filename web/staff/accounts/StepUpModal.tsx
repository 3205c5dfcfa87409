import { Button, Modal, Stack, Text } from "@mantine/core"
import { useMutation } from "@tanstack/react-query"
import { useEffect, useState } from "react"
import type { NextStep } from "#gate/accounts/contract.ts"
import { TextSkeleton } from "#web/ui/Answer.tsx"
import { ProblemNote } from "#web/ui/ProblemNote.tsx"
import { useWords } from "#web/staff/use-words.ts"
import { SecondStep } from "./SecondStep.tsx"
import { useStepUpWays } from "./ways.ts"

type Props = {
  readonly onDone: () => void
  readonly onDecline: () => void
  /** It is gone from the screen. */
  readonly onLeft: () => void
}

/** Asks for the second step over the page. */
export function StepUpModal({ onDone, onDecline, onLeft }: Props) {
  const { t } = useWords()
  const ways = useStepUpWays()
  const [opened, setOpened] = useState(true)
  const [asked, setAsked] = useState<NextStep>()
  const begin = useMutation({ mutationFn: ways.begin, onSuccess: setAsked })
  const { mutate: ask } = begin
  useEffect(() => ask(), [ask])
  const close = (then: () => void) => () => {
    setOpened(false)
    then()
  }
  return (
    <Modal
      opened={opened}
      onClose={close(onDecline)}
      onExitTransitionEnd={onLeft}
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
            onDone={close(onDone)}
            onAsked={setAsked}
            beside={
              <Button variant="subtle" color="gray" size="compact-sm" onClick={close(onDecline)}>
                {t("staff.ui.cancel")}
              </Button>
            }
          />
        )}
      </Stack>
    </Modal>
  )
}
