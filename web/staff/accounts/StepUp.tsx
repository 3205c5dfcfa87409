import { Suspense, useEffect, useState } from "react"
import { useClient } from "#web/ui/client/hooks.tsx"
import { AnswerProblem, unreachable } from "#web/ui/client/problem.ts"
import { later } from "#web/ui/later.tsx"
import { useWords } from "#web/staff/use-words.ts"

const StepUpModal = later(() => import("./StepUpModal.tsx").then(({ StepUpModal: modal }) => modal))

type Waiting = { readonly time: number; readonly resolve: () => void; readonly reject: (reason: unknown) => void }

/** Somebody chose not to confirm; the act that asked for it is not done. */
export const stepUpDeclined = "step-up-declined"

/** Asks the second step again before something that leaks much or cannot be undone; then the act goes on by itself. */
export function StepUp() {
  const { t } = useWords()
  const client = useClient()
  const [waiting, setWaiting] = useState<Waiting>()
  useEffect(
    () =>
      client.onStepUp(async () => {
        await StepUpModal.fetch().catch(() => {
          throw unreachable()
        })
        await new Promise<void>((resolve, reject) =>
          setWaiting((before) => ({ time: (before?.time ?? 0) + 1, resolve, reject })),
        )
      }),
    [client],
  )
  if (waiting === undefined) return null
  const decline = () =>
    waiting.reject(
      new AnswerProblem({ status: 403, code: stepUpDeclined, detail: t("staff.step-up.declined"), reference: "" }),
    )
  return (
    <Suspense>
      <StepUpModal
        key={waiting.time}
        onDone={waiting.resolve}
        onDecline={decline}
        onLeft={() => setWaiting(undefined)}
      />
    </Suspense>
  )
}
