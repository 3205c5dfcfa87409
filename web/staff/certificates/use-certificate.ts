import { getMe } from "#gate/accounts/contract.ts"
import { getCertificate } from "#duties/certificates/contract.ts"
import { addressOf } from "#web/ui/client/address.ts"
import { useClient } from "#web/ui/client/hooks.tsx"
import { follow } from "#web/ui/client/receive.ts"

/** Fetches a certificate as a file; first makes sure that somebody is still signed in. */
export function useCertificate() {
  const client = useClient()
  return async (id: string, format: "docx" | "pdf") => {
    await client.call(getMe, {})
    follow(addressOf(getCertificate, { id, format }).url, `certificate.${format}`)
  }
}
