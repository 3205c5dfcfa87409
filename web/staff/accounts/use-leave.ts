import { useMutation } from "@tanstack/react-query"
import { signOut } from "#gate/accounts/contract.ts"
import { useClient } from "#web/ui/client/hooks.tsx"
import { takeAlong } from "./device.ts"
import { tell } from "./tabs.ts"

/** Signs out, in every tab, and goes to the way in. */
export function useLeave() {
  const client = useClient()
  return useMutation({
    mutationFn: async () => {
      const putBack = takeAlong()
      await client.callPlainly(signOut, {})
      putBack()
    },
    onSuccess: () => {
      tell({ what: "shut" })
      location.assign("/")
    },
  })
}
