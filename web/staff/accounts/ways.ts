import { useMemo } from "react"
import {
  askPasskey,
  askStepUpPasskey,
  askUnlockPasskey,
  beginPasskeySignIn,
  beginStepUp,
  finishPasskeySignIn,
  giveCode,
  giveRecoveryCode,
  giveStepUpCode,
  giveStepUpTotp,
  giveTotp,
  sendCodeAgain,
  sendStepUpCode,
  showPasskey,
  showStepUpPasskey,
  showUnlockPasskey,
} from "#gate/accounts/contract.ts"
import type { Me, NextStep } from "#gate/accounts/contract.ts"
import { useClient } from "#web/ui/client/hooks.tsx"
import { useWords } from "#web/staff/use-words.ts"
import { askBrowser } from "./passkey.ts"

/** The steps that are a code to type. */
export type TypedStep = "code" | "totp" | "recovery"

/** How a second step is given on one occasion; each may be refused. */
export type Ways<Done> = {
  readonly give: (step: TypedStep, code: string) => Promise<Done>
  /** Asks for a code by mail, or for another one. */
  readonly mail: () => Promise<NextStep>
  readonly passkey: () => Promise<Done>
}

/** To finish signing in, or to do so with a passkey alone. */
export function useSignInWays(): Ways<Me> & { readonly passkeyAlone: (practice: string) => Promise<Me> } {
  const client = useClient()
  const { t } = useWords()
  return useMemo(() => {
    const acts = { code: giveCode, totp: giveTotp, recovery: giveRecoveryCode }
    const declined = t("staff.step.passkey.declined")
    return {
      give: (step, code) => client.callPlainly(acts[step], { code }),
      mail: () => client.callPlainly(sendCodeAgain, {}),
      passkey: async () => {
        const credential = await askBrowser(await client.callPlainly(askPasskey, {}), declined)
        return client.callPlainly(showPasskey, { credential })
      },
      passkeyAlone: async (practice) => {
        const credential = await askBrowser(await client.callPlainly(beginPasskeySignIn, { practice }), declined)
        return client.callPlainly(finishPasskeySignIn, { credential })
      },
    }
  }, [client, t])
}

/** To open a locked session with a passkey. */
export function useUnlockPasskey(): () => Promise<unknown> {
  const client = useClient()
  const { t } = useWords()
  return async () => {
    const asked = await client.callPlainly(askUnlockPasskey, {})
    return client.callPlainly(showUnlockPasskey, {
      credential: await askBrowser(asked, t("staff.step.passkey.declined")),
    })
  }
}

/** To confirm who one is. */
export function useStepUpWays(): Ways<unknown> & { readonly begin: () => Promise<NextStep> } {
  const client = useClient()
  const { t } = useWords()
  return useMemo(
    () => ({
      // Recovery codes are for signing in; they are never asked here.
      give: (step, code) => client.callPlainly(step === "totp" ? giveStepUpTotp : giveStepUpCode, { code }),
      mail: () => client.call(sendStepUpCode, {}),
      passkey: async () => {
        const credential = await askBrowser(await client.call(askStepUpPasskey, {}), t("staff.step.passkey.declined"))
        return client.callPlainly(showStepUpPasskey, { credential })
      },
      begin: () => client.call(beginStepUp, {}),
    }),
    [client, t],
  )
}
