import { useEffect, useRef, useState } from "react"
import type { StepUp } from "#ground/kernel/step-up.ts"
import { checkStep } from "#gate/accounts/contract.ts"
import { useClient } from "#web/ui/client/hooks.tsx"
import { AnswerProblem } from "#web/ui/client/problem.ts"
import { stepUpDeclined } from "./StepUp.tsx"

/**
 * Asks the second step before a form is filled in that would ask for it afterwards. Gives whether the form can be shown; who does
 * not confirm gets none.
 */
export function useStepFirst(why: StepUp, onClose: () => void): boolean {
  const client = useClient()
  const [ready, setReady] = useState(false)
  const close = useRef(onClose)
  useEffect(() => {
    close.current = onClose
  })
  useEffect(() => {
    let here = true
    const show = () => here && setReady(true)
    client.call(checkStep, { why }).then(show, (thrown: unknown) => {
      if (thrown instanceof AnswerProblem && thrown.code === stepUpDeclined) close.current()
      // Whatever else is wrong, the form says it of itself when it is sent.
      else show()
    })
    return () => {
      here = false
    }
  }, [client, why])
  return ready
}
