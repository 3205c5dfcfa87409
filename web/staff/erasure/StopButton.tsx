import { Button } from "@mantine/core"
import { useState } from "react"
import { getErasure, stopErasure, type Erasure } from "#duties/erasure/contract.ts"
import { keptAs } from "#web/ui/client/answer-key.ts"
import { useAct } from "#web/ui/client/hooks.tsx"
import { Confirm } from "#web/ui/Confirm.tsx"
import { useWords } from "#web/staff/use-words.ts"

/** Stops what runs, or takes back what waits; for those who may. */
export function StopButton({ erasure: { id, state, may } }: { readonly erasure: Erasure }) {
  const { t } = useWords()
  const [asking, setAsking] = useState(false)
  const stop = useAct(stopErasure, {
    keeps: (fresh) => keptAs(getErasure, { id: fresh.id }, fresh),
    onDone: () => {
      setAsking(false)
    },
  })
  if (!may.stop) return null
  const isRunning = state === "running"
  return (
    <>
      <Button variant="default" onClick={() => setAsking(true)}>
        {t(isRunning ? "staff.erasure.stop" : "staff.erasure.withdraw")}
      </Button>
      <Confirm
        opened={asking}
        risky
        title={t(isRunning ? "staff.erasure.stop-title" : "staff.erasure.withdraw-title")}
        explanation={t(isRunning ? "staff.erasure.stop-running" : "staff.erasure.stop-waiting")}
        submit={t(isRunning ? "staff.erasure.stop-submit" : "staff.erasure.withdraw-submit")}
        of={stop}
        onClose={() => setAsking(false)}
        onYes={() => stop.mutate({ id })}
      />
    </>
  )
}
