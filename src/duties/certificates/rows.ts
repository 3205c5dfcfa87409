import type { CertificateId } from "#ground/kernel/ids.ts"
import { refuse } from "#ground/kernel/refusal.ts"
import { type Change, type Look, tables } from "#ground/kernel/scope.ts"
import { instantText } from "#ground/kernel/time.ts"
import type { Certificate } from "./content.ts"

type CertificateRow = { id: string; issued_at: string; sealed: Uint8Array }
type CertificateTables = { certificates: CertificateRow }

const place = (id: string) => ({ table: "certificates", row: id })
const certificates = (at: Look) => tables<CertificateTables>(at).selectFrom("certificates")
const open = (at: Look, { id, sealed }: CertificateRow): Certificate =>
  at.keys.practice.open<Certificate>(place(id), sealed)

export async function insertCertificate(at: Change, id: CertificateId, certificate: Certificate): Promise<void> {
  const sealed = at.keys.practice.seal(place(id), certificate)
  const row = { id, issued_at: instantText(at.now), sealed }
  await tables<CertificateTables>(at).insertInto("certificates").values(row).execute()
}

export async function readCertificate(at: Look, id: CertificateId): Promise<Certificate> {
  const row = await certificates(at).selectAll().where("id", "=", id).executeTakeFirst()
  if (row === undefined) throw refuse("general.not-found")
  return open(at, row)
}

/** A page of certificates, the last one first. */
export async function listCertificateRows(
  at: Look,
  { page, size }: { readonly page: number; readonly size: number },
): Promise<{
  readonly total: number
  readonly certificates: readonly { readonly id: CertificateId; readonly certificate: Certificate }[]
}> {
  const { total } = await certificates(at)
    .select((row) => row.fn.countAll().as("total"))
    .executeTakeFirstOrThrow()
  const rows = await certificates(at)
    .selectAll()
    .orderBy("id", "desc")
    .limit(size)
    .offset((page - 1) * size)
    .execute()
  const opened = rows.map((row) => ({ id: row.id as CertificateId, certificate: open(at, row) }))
  return { total: Number(total), certificates: opened }
}
