import type { X509Certificate } from "node:crypto"
import { type Element, elementsOf, expect, extensionsOf, hexOf, readElement, tags } from "./der.ts"

/** The parts of a certificate that Node does not give (RFC 5280, 4.1). */
function partsOf(certificate: X509Certificate): Element[] {
  const [signed] = elementsOf(expect(readElement(certificate.raw), tags.sequence))
  const parts = elementsOf(expect(signed, tags.sequence))
  if (parts[0]?.tag === tags.context0) parts.shift()
  return parts
}

const nameAt = (certificate: X509Certificate, place: number): Buffer =>
  expect(partsOf(certificate)[place], tags.sequence).whole

export const subjectBytes = (certificate: X509Certificate): Buffer => nameAt(certificate, 4)
export const serialOf = (certificate: X509Certificate): string => hexOf(expect(partsOf(certificate)[0], tags.integer))

const keyUsageId = "551d0f"

/** What the key may be used for; nothing where the certificate does not say. */
export function keyUsageOf(
  certificate: X509Certificate,
): { readonly signs: boolean; readonly commits: boolean; readonly signsLists: boolean } | undefined {
  const extensions = partsOf(certificate).find(({ tag }) => tag === tags.context3)
  if (extensions === undefined) return undefined
  const usage = extensionsOf(expect(elementsOf(extensions)[0], tags.sequence)).find(({ id }) => id === keyUsageId)
  if (usage === undefined) return undefined
  const bits = expect(readElement(usage.value), tags.bitString).content[1] ?? 0
  return { signs: (bits & 0x80) !== 0, commits: (bits & 0x40) !== 0, signsLists: (bits & 0x02) !== 0 }
}

const clientAuthentication = "1.3.6.1.5.5.7.3.2"

/**
 * Whether a certificate is there to show who one is. A Belgian card has another one beside it, to sign documents with: its key
 * commits (non-repudiation), and its name ends in "(Signature)".
 */
export function isForAuthentication(certificate: X509Certificate): boolean {
  const usage = keyUsageOf(certificate)
  const purposes: readonly string[] | undefined = certificate.keyUsage
  const { CN: name } = subjectOf(certificate)
  return (
    !certificate.ca &&
    usage?.signs === true &&
    !usage.commits &&
    (purposes === undefined || purposes.includes(clientAuthentication)) &&
    !(typeof name === "string" && name.endsWith("(Signature)"))
  )
}

/** The national number, which a Belgian card has in its subject's `serialNumber`: eleven digits. */
export function nationalNumberOf(certificate: X509Certificate): string | undefined {
  const { serialNumber } = subjectOf(certificate)
  return typeof serialNumber === "string" && /^\d{11}$/.test(serialNumber) ? serialNumber : undefined
}

// An attribute that stands there twice is a list here, and so no text.
const subjectOf = (certificate: X509Certificate): Readonly<Record<string, unknown>> =>
  certificate.toLegacyObject().subject as unknown as Readonly<Record<string, unknown>>
