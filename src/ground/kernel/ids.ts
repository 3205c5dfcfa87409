import { randomFillSync } from "node:crypto"
import type { z } from "zod"
import type { ids } from "./shapes.ts"

/** The kinds of thing that carry an id of their own. */
export type Ids = { readonly [Kind in keyof typeof ids]: z.infer<(typeof ids)[Kind]> }

export type PracticeId = Ids["practice"]
export type PersonId = Ids["person"]
export type OrganisationId = Ids["organisation"]
export type TieId = Ids["tie"]
export type DossierId = Ids["dossier"]
export type DossierTypeId = Ids["dossierType"]
export type PartyId = Ids["party"]
export type EntryId = Ids["entry"]
export type DocumentId = Ids["document"]
export type BlobId = Ids["blob"]
export type UserId = Ids["user"]
export type GroupId = Ids["group"]
export type TeamId = Ids["team"]
export type PasskeyId = Ids["passkey"]
export type SessionId = Ids["session"]
export type EmergencyId = Ids["emergency"]
export type ImportId = Ids["import"]
export type TaskId = Ids["task"]
export type DraftId = Ids["draft"]
export type PolicyId = Ids["policy"]
export type NoticeId = Ids["notice"]
export type TermEndId = Ids["termEnd"]
export type IdentifierId = Ids["identifier"]
export type ErasureId = Ids["erasure"]
export type ProfileId = Ids["profile"]
export type HoldId = Ids["hold"]
export type InactiveReasonId = Ids["inactiveReason"]
export type CertificateId = Ids["certificate"]
export type FolderRuleId = Ids["folderRule"]
export type FolderRunId = Ids["folderRun"]
export type ApprovalId = Ids["approval"]

const random = new Uint8Array(10 * 1024)
let used = random.length

function tenRandomBytes(): Uint8Array {
  if (used === random.length) {
    randomFillSync(random)
    used = 0
  }
  used += 10
  return random.subarray(used - 10, used)
}

/**
 * A new id: UUID version 7 (RFC 9562) as lower-case text, so that ids made later sort later.
 * Use as `newId<PersonId>(at.now)`.
 */
export function newId<Id extends string>(now: Temporal.Instant): Id {
  const bytes = new Uint8Array(16)
  new DataView(bytes.buffer).setBigUint64(0, BigInt(now.epochMilliseconds) << 16n)
  bytes.set(tenRandomBytes(), 6)
  bytes[6] = 0x70 | ((bytes[6] ?? 0) & 0x0f)
  bytes[8] = 0x80 | ((bytes[8] ?? 0) & 0x3f)
  const hex = Buffer.from(bytes.buffer).toString("hex")
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}` as Id
}

/** When something got its id. */
export const madeAt = (id: string): Temporal.Instant =>
  Temporal.Instant.fromEpochMilliseconds(Number.parseInt(id.replaceAll("-", "").slice(0, 12), 16))
