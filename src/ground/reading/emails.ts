/**
 * The domain of a mail address as the mail itself writes it: `bücher.example` is `xn--bcher-kva.example` (IDNA, as browsers check
 * it). Nothing when it can be no domain.
 */
export function asciiDomain(domain: string): string | undefined {
  const url = URL.parse(`http://${domain}/`)
  const host = url?.hostname ?? ""
  const isDomain = /^(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z][a-z0-9-]*[a-z0-9]$/.test(host)
  return isDomain && url?.port === "" && url.pathname === "/" ? host : undefined
}

/** Whether a mail address has a domain that can exist, in whatever script. */
export const hasDomain = (address: string): boolean =>
  asciiDomain(address.slice(address.lastIndexOf("@") + 1)) !== undefined

/** The one form in which an address is looked up, however its domain is written. */
export function emailToFind(address: string): string {
  const at = address.lastIndexOf("@")
  const domain = address.slice(at + 1).toLowerCase()
  return at < 0 ? address.toLowerCase() : `${address.slice(0, at).toLowerCase()}@${asciiDomain(domain) ?? domain}`
}
