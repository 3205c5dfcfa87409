import { verify, type X509Certificate } from "node:crypto"
import {
  DerError,
  type Element,
  elementsOf,
  expect,
  extensionsOf,
  hexOf,
  isTime,
  momentOf,
  readElement,
  tags,
} from "./der.ts"
import { keyUsageOf, subjectBytes } from "./certificate.ts"

/** A certificate revocation list (RFC 5280, 5), read but not yet believed. */
export type RevocationList = {
  /** The name of who made it, byte for byte. */
  readonly issuer: Buffer
  readonly madeAt: Temporal.Instant
  /** When there will be a newer one; a list without it is always stale. */
  readonly nextAt: Temporal.Instant | undefined
  /** Serial numbers, in hex. */
  readonly revoked: ReadonlySet<string>
  readonly signed: Buffer
  readonly signature: Buffer
  readonly hash: string
}

const hashes: Readonly<Record<string, string>> = {
  "2a864886f70d01010b": "sha256",
  "2a864886f70d01010c": "sha384",
  "2a864886f70d01010d": "sha512",
  "2a8648ce3d040302": "sha256",
  "2a8648ce3d040303": "sha384",
  "2a8648ce3d040304": "sha512",
}

/** Reads a list in DER or PEM. A list that holds for a part only (an extension that must be understood) is refused whole. */
export function readRevocationList(file: Buffer): RevocationList {
  const [list, algorithm, signature] = elementsOf(expect(readElement(derOf(file)), tags.sequence))
  const parts = elementsOf(expect(list, tags.sequence))
  if (parts[0]?.tag === tags.integer) parts.shift()
  const [inner, issuer, madeAt, ...rest] = parts
  if (algorithm === undefined || inner?.whole.equals(algorithm.whole) !== true) throw new DerError("two algorithms")
  const nextAt = isTime(rest[0]) ? momentOf(rest.shift()) : undefined
  const entries = rest[0]?.tag === tags.sequence ? elementsOf(rest[0]).map(entryOf) : []
  const extensions = rest.find(({ tag }) => tag === tags.context0)
  if (extensions !== undefined) refuseCritical(expect(elementsOf(extensions)[0], tags.sequence))
  const hash = hashes[expect(elementsOf(algorithm)[0], tags.objectId).content.toString("hex")]
  if (hash === undefined) throw new DerError("an algorithm that is not known")
  return {
    issuer: expect(issuer, tags.sequence).whole,
    madeAt: momentOf(madeAt),
    nextAt,
    revoked: new Set(entries),
    signed: expect(list, tags.sequence).whole,
    signature: wholeBytesOf(expect(signature, tags.bitString)),
    hash,
  }
}

/** The first byte of a bit string says how many bits of the last one do not count: none, in a signature. */
function wholeBytesOf({ content }: Element): Buffer {
  if (content[0] !== 0) throw new DerError("a signature of half bytes")
  return content.subarray(1)
}

const pem = /-----BEGIN X509 CRL-----([\w+/=\s]+)-----END X509 CRL-----/

function derOf(file: Buffer): Buffer {
  const found = file[0] === tags.sequence ? null : pem.exec(file.toString("latin1"))
  return found === null ? file : Buffer.from(found[1] ?? "", "base64")
}

function entryOf(entry: Element): string {
  const [serial, , extensions] = elementsOf(entry)
  if (extensions !== undefined) refuseCritical(extensions)
  return hexOf(expect(serial, tags.integer))
}

function refuseCritical(extensions: Element): void {
  if (extensionsOf(extensions).some(({ critical }) => critical)) throw new DerError("a list for a part only")
}

/** Whether this authority made this list. */
export const isMadeBy = (list: RevocationList, authority: X509Certificate): boolean =>
  list.issuer.equals(subjectBytes(authority)) &&
  keyUsageOf(authority)?.signsLists !== false &&
  verify(list.hash, list.signed, authority.publicKey, list.signature)
