import { useMutation } from "@tanstack/react-query"
import type { beginSignIn as showCard } from "#gate/eid/contract.ts"
import type { beginSignIn as goToProvider } from "#gate/oidc/contract.ts"
import { useClient } from "#web/ui/client/hooks.tsx"
import { rememberPractice } from "./device.ts"

/** Sends the browser off to sign in elsewhere; it comes back to this page. */
export function useLeaving(practice: string) {
  const client = useClient()
  return useMutation({
    mutationFn: (act: typeof showCard | typeof goToProvider) => client.callPlainly(act, { practice }),
    onSuccess: ({ address }) => {
      rememberPractice(practice)
      location.assign(address)
    },
  })
}
