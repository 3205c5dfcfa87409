import type { CertificateId } from "#ground/kernel/ids.ts"
import { refuse } from "#ground/kernel/refusal.ts"
import { type Change, type Look, tables } from "#ground/kernel/scope.ts"
import { instantText } from "#ground/kernel/time.ts"
import { orRefuse } from "#ground/kernel/unreadable.ts"
import type { TablesOf } from "#ground/kernel/table.ts"
import type { Certificate } from "./content.ts"
import { certificateTable } from "./tables.ts"

type CertificateTables = TablesOf<typeof certificateTable>

const certificates = (at: Look) => tables<CertificateTables>(at).selectFrom("certificates")

export async function insertCertificate(at: Change, id: CertificateId, certificate: Certificate): Promise<void> {
  const sealed = at.keys.practice.seal(certificateTable.place(id), certificate)
  const row = { id, issued_at: instantText(at.now), sealed }
  await tables<CertificateTables>(at).insertInto("certificates").values(row).execute()
}

export async function readCertificate(at: Look, id: CertificateId): Promise<Certificate> {
  const row = await certificates(at).selectAll().where("id", "=", id).executeTakeFirst()
  if (row === undefined) throw refuse("general.not-found")
  return at.keys.practice.openOr(certificateTable.place(id), row.sealed, orRefuse)
}

/** A certificate in a list; what it says is absent where it cannot be read. */
export type ListedCertificate = {
  readonly id: CertificateId
  readonly issuedAt: string
  readonly certificate: Certificate | undefined
}

/** A page of certificates, the last one first. */
export async function listCertificateRows(
  at: Look,
  { page, size }: { readonly page: number; readonly size: number },
): Promise<{
  readonly total: number
  readonly certificates: readonly ListedCertificate[]
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
  const opened = rows.map(({ id, issued_at: issuedAt, sealed }) => ({
    id: id,
    issuedAt,
    certificate: at.keys.practice.openOr(certificateTable.place(id), sealed, () => undefined),
  }))
  return { total: Number(total), certificates: opened }
}
