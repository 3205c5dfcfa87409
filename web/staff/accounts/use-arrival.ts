import { useMutation } from "@tanstack/react-query"
import type { Me, NextStep } from "#gate/accounts/contract.ts"
import * as eid from "#gate/eid/contract.ts"
import * as oidc from "#gate/oidc/contract.ts"
import { useClient } from "#web/ui/client/hooks.tsx"
import type { ActIn } from "#web/ui/client/client.ts"
import { useOnce, useReturned } from "./returned.ts"

type Then = { readonly onSignedIn: (me: Me) => void; readonly onAsked: (asked: NextStep) => void }

/** Goes on with signing in when somebody comes back from elsewhere with an answer. */
export function useArrival({ onSignedIn, onAsked }: Then) {
  const client = useClient()
  const answer = useReturned("oidc")
  const card = useReturned("eid")
  const fromProvider = useMutation({
    mutationFn: (given: ActIn<typeof oidc.finishSignIn>) => client.callPlainly(oidc.finishSignIn, given),
    onSuccess: (next) => (next.next === "done" ? onSignedIn(next.me) : onAsked(next)),
  })
  const fromCard = useMutation({
    mutationFn: (ticket: string) => client.callPlainly(eid.finishSignIn, { ticket }),
    onSuccess: onSignedIn,
  })
  useOnce(() => {
    // The server looks at each of these for itself, and refuses what is not well formed.
    if (answer !== undefined) fromProvider.mutate(answer as ActIn<typeof oidc.finishSignIn>)
    if (card?.["ticket"] !== undefined) fromCard.mutate(card["ticket"])
  })
  return {
    isBusy: fromProvider.isPending || fromCard.isPending,
    problem: fromProvider.error ?? fromCard.error,
    cardFault: card?.["refused"],
  }
}
