import type { Room } from "#ground/kernel/room.ts"
import { getCertificate } from "./get-certificate.ts"
import { listCertificates } from "./list-certificates.ts"
import { certificateTables } from "./migrations/2026-11-22-certificates.ts"
import { openCertificateTable } from "./open-table.ts"
import { may } from "./permissions.ts"
import { certificateTable } from "./tables.ts"
import { words } from "./words.ts"

export { certificateDocument, certificateFile, certificateName } from "./certificate-file.ts"
export type { CertificateContent } from "./content.ts"
export { issueCertificate } from "./issue-certificate.ts"

/** The room that puts in writing what was destroyed. */
export const certificates: Room = {
  words,
  tables: [certificateTable],
  operations: [listCertificates, getCertificate],
  dataKinds: [],
  migrations: [certificateTables],
  permissions: Object.values(may),
  openTables: [openCertificateTable],
  jobs: [],
}
