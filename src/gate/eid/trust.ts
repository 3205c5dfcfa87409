import { X509Certificate } from "node:crypto"
import { readFileSync } from "node:fs"
import { ConfigError } from "#ground/config/config.ts"
import type { Clock } from "#ground/kernel/time.ts"
import { isForAuthentication, nationalNumberOf, serialOf } from "./certificate.ts"
import { DerError } from "./der.ts"
import { isMadeBy, type RevocationList } from "./revocation-list.ts"
import type { RevocationLists } from "./revocation-lists.ts"

/** Why a card does not count. */
export type CardFault = "no-card" | "not-trusted" | "expired" | "wrong-use" | "revoked" | "no-list" | "stale-list"

/** What was found of a card; its number is given as soon as it is certain whose card it is. */
export type CardVerdict = { readonly fault?: CardFault; readonly number?: string }

/** What came over TLS: the certificates, the card's own first, and what OpenSSL thought of them. */
export type ShownChain = { readonly certificates: readonly X509Certificate[]; readonly tlsFault: string | undefined }

const certificate = /-----BEGIN CERTIFICATE-----[\w+/=\s]+-----END CERTIFICATE-----/g

/** The certificates in files of PEM or DER. */
export function readAuthorities(files: readonly string[]): X509Certificate[] {
  return files.flatMap((file) => {
    try {
      const bytes = readFileSync(file)
      const found = bytes.toString("latin1").match(certificate)
      return (found ?? [bytes]).map((one) => new X509Certificate(one))
    } catch {
      throw new ConfigError(["HOEDER_EID_CA: expected files with certificates, PEM or DER"])
    }
  })
}

/** What this program believes of cards. */
export type Trust = {
  readonly authorities: readonly X509Certificate[]
  readonly lists: RevocationLists
  readonly allowsStaleLists: boolean
  readonly clock: Clock
}

/**
 * Judges a card. OpenSSL has checked signatures, dates and purpose during the handshake; here the way up to an authority of ours
 * is walked once more, to ask at each step whether who made the certificate has revoked it. Where that cannot be known, it is no.
 */
export async function judgeCard(trust: Trust, { certificates, tlsFault }: ShownChain): Promise<CardVerdict> {
  const [card] = certificates
  if (card === undefined) return { fault: "no-card" }
  if (tlsFault === "CERT_HAS_EXPIRED") return { fault: "expired" }
  // A key of the card that is for something else is told apart from a stranger's card, for the sake of a clear answer.
  if (tlsFault === "INVALID_PURPOSE") return { fault: "wrong-use" }
  if (tlsFault !== undefined) return { fault: "not-trusted" }
  try {
    if (!isForAuthentication(card)) return { fault: "wrong-use" }
    const path = pathOf(card, [...trust.authorities, ...certificates.slice(1)], trust.authorities)
    if (path === undefined) return { fault: "not-trusted" }
    const number = nationalNumberOf(card)
    if (number === undefined) return { fault: "wrong-use" }
    const fault = faultOnPath(path, await trust.lists.current(), trust)
    return fault === undefined ? { number } : { number, fault }
  } catch (error) {
    if (error instanceof DerError) return { fault: "not-trusted" }
    throw error
  }
}

/** No card has more authorities above it than this. */
const longestPath = 6

/** The certificates from the card up to a root of ours. */
function pathOf(
  card: X509Certificate,
  known: readonly X509Certificate[],
  roots: readonly X509Certificate[],
): readonly X509Certificate[] | undefined {
  const path = [card]
  for (let at = card; path.length <= longestPath; path.push(at)) {
    const above = known.find((one) => one.ca && at.checkIssued(one) && at.verify(one.publicKey))
    if (above === undefined) return undefined
    const isRoot =
      above.checkIssued(above) && roots.some(({ fingerprint256 }) => fingerprint256 === above.fingerprint256)
    if (isRoot) return [...path, above]
    at = above
  }
  return undefined
}

function faultOnPath(
  path: readonly X509Certificate[],
  lists: readonly RevocationList[],
  { clock, allowsStaleLists }: Trust,
): CardFault | undefined {
  const now = clock.now()
  const faults = path.slice(0, -1).map((one, place): CardFault | undefined => {
    const above = path[place + 1]
    const made = lists
      .filter((list) => above !== undefined && isMadeBy(list, above) && Temporal.Instant.compare(list.madeAt, now) <= 0)
      .toSorted((a, b) => Temporal.Instant.compare(b.madeAt, a.madeAt))[0]
    if (made === undefined) return "no-list"
    if (made.revoked.has(serialOf(one))) return "revoked"
    const isStale = made.nextAt === undefined || Temporal.Instant.compare(now, made.nextAt) >= 0
    return isStale && !allowsStaleLists ? "stale-list" : undefined
  })
  return faults.includes("revoked") ? "revoked" : faults.find((fault) => fault !== undefined)
}
