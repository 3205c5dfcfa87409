import { useCallback } from "react"
import { getMe } from "#gate/accounts/contract.ts"
import { useClient, useKeepAnswer } from "#web/ui/client/hooks.tsx"

/** After a second step was set up or removed: what one may do now is asked anew. */
export function useStepsChanged(): () => Promise<void> {
  const client = useClient()
  const keep = useKeepAnswer()
  return useCallback(async () => keep(getMe, {}, await client.call(getMe, {})), [client, keep])
}
