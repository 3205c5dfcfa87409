import { z } from "zod"
import { act } from "#ground/kernel/act.ts"
import { ids, instant, queryPaging, unreadable } from "#ground/kernel/shapes.ts"

/** What kind of end it was. */
export const CertificateKind = z.enum(["erasure", "clean-up", "anonymise", "folder", "practice"])

const Listed = z.strictObject({
  id: ids.certificate,
  number: z.string(),
  /** Absent where it cannot be read. */
  kind: CertificateKind.optional(),
  at: instant,
  /** How many things went, of all kinds together, and how many were left for a reason. */
  destroyed: z.int(),
  skipped: z.int(),
  unreadable,
})

/** The certificates of this practice, the last one first. */
export const listCertificates = act({
  name: "certificates.list",
  route: "GET /certificates",
  shows: [],
  takes: z.strictObject(queryPaging),
  gives: z.strictObject({ total: z.int(), page: z.int(), size: z.int(), certificates: z.array(Listed) }),
})

/** One certificate to keep or to sign. */
export const getCertificate = act({
  name: "certificates.get",
  route: "GET /certificates/:id",
  shows: [],
  answers: "file",
  takes: z.strictObject({ id: ids.certificate, format: z.enum(["docx", "pdf"]).default("pdf") }),
  gives: z.never(),
})

export type Certificates = z.output<typeof listCertificates.gives>
