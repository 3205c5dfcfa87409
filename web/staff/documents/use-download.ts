import { getMe } from "#gate/accounts/contract.ts"
import { getDocumentContent } from "#records/documents/contract.ts"
import { addressOf } from "#web/ui/client/address.ts"
import { useClient } from "#web/ui/client/hooks.tsx"
import { follow } from "#web/ui/client/receive.ts"

type Wanted = { readonly id: string; readonly name: string; readonly fileVersion?: number }

/** Where the bytes of a document are. */
export const contentUrl = (id: string, show: boolean, fileVersion?: number): string =>
  addressOf(getDocumentContent, {
    id,
    ...(show ? { show: "true" } : {}),
    ...(fileVersion === undefined ? {} : { fileVersion }),
  }).url

/** Downloads a document straight to disk, however large; first makes sure that somebody is still signed in. */
export function useDownload() {
  const client = useClient()
  return async ({ id, name, fileVersion }: Wanted) => {
    await client.call(getMe, {})
    follow(contentUrl(id, false, fileVersion), name)
  }
}
