import { Stack, Title } from "@mantine/core"
import type { UseQueryResult } from "@tanstack/react-query"
import type { ReactNode } from "react"
import { Answer } from "./Answer.tsx"
import type { AnswerProblem } from "./client/problem.ts"
import { ProblemNote } from "./ProblemNote.tsx"
import { useTexts, type UiKey } from "./texts.tsx"

type Props<Value> = {
  readonly from: UseQueryResult<Value, AnswerProblem>
  readonly meanwhile?: ReactNode
  /** What there is to do when the thing is not there, or not for this user. */
  readonly missing?: ReactNode
  readonly children: (value: Value) => ReactNode
}

/** An answer that a whole page is about: when it fails, the page still has a heading. */
export function PageAnswer<Value>({ from, meanwhile, missing, children }: Props<Value>) {
  const { t } = useTexts<UiKey>()
  if (from.data === undefined && from.isError) {
    const mayHelp = from.error.status === 0 || from.error.status >= 500
    return (
      <Stack>
        <Title order={1}>{t("staff.ui.not-shown")}</Title>
        <ProblemNote problem={from.error} onRetry={mayHelp ? () => void from.refetch() : undefined} />
        {from.error.status === 404 && missing}
      </Stack>
    )
  }
  return (
    <Answer from={from} meanwhile={meanwhile}>
      {children}
    </Answer>
  )
}
