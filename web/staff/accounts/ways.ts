import { useMemo } from "react"
import {
  beginStepUp,
  giveCode,
  giveRecoveryCode,
  giveStepUpCode,
  giveStepUpTotp,
  giveTotp,
  sendCodeAgain,
  sendStepUpCode,
} from "#gate/accounts/contract.ts"
import type { Me, NextStep } from "#gate/accounts/contract.ts"
import { useClient } from "#web/ui/client/hooks.tsx"

/** The steps that are a code to type. */
export type TypedStep = "code" | "totp" | "recovery"

/** How a second step is given on one occasion; each may be refused. */
export type Ways<Done> = {
  readonly give: (step: TypedStep, code: string) => Promise<Done>
  /** Asks for a code by mail, or for another one. */
  readonly mail: () => Promise<NextStep>
}

/** To finish signing in. */
export function useSignInWays(): Ways<Me> {
  const client = useClient()
  return useMemo(() => {
    const acts = { code: giveCode, totp: giveTotp, recovery: giveRecoveryCode }
    return {
      give: (step, code) => client.callPlainly(acts[step], { code }),
      mail: () => client.callPlainly(sendCodeAgain, {}),
    }
  }, [client])
}

/** To confirm who one is. */
export function useStepUpWays(): Ways<unknown> & { readonly begin: () => Promise<NextStep> } {
  const client = useClient()
  return useMemo(
    () => ({
      // Recovery codes are for signing in; they are never asked here.
      give: (step, code) => client.callPlainly(step === "totp" ? giveStepUpTotp : giveStepUpCode, { code }),
      mail: () => client.call(sendStepUpCode, {}),
      begin: () => client.call(beginStepUp, {}),
    }),
    [client],
  )
}
