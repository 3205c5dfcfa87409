import type { CertificateId } from "#ground/kernel/ids.ts"
import type { OutgoingFile } from "#ground/kernel/operation.ts"
import type { Look } from "#ground/kernel/scope.ts"
import { type Language, sayFrom } from "#ground/words/words.ts"
import { type Certificate, type CertificateContent, type CertificateReading, inWords } from "./content.ts"
import { readCertificate } from "./rows.ts"
import { words } from "./words.ts"

export type CertificateFormat = "docx" | "pdf"

const types: Readonly<Record<CertificateFormat, string>> = {
  docx: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
  pdf: "application/pdf",
}

/** What writes PDF and Word is loaded when the first certificate is asked for. */
async function write(certificate: Certificate, format: CertificateFormat): Promise<Buffer> {
  if (format === "docx") return (await import("./word.ts")).writeWord(certificate)
  return (await import("./pdf.ts")).writePdf(certificate)
}

/** What a file of a certificate is called, before its number. */
export const certificateName = (language: Language): string =>
  sayFrom(words)(language, "certificates.title").toLowerCase().replaceAll(" ", "-")

/** A certificate that was issued, as a file to send. */
export async function certificateFile(at: Look, id: CertificateId, format: CertificateFormat): Promise<OutgoingFile> {
  const certificate = await readCertificate(at, id)
  const bytes = await write(certificate, format)
  const title = certificateName(certificate.language)
  return {
    name: `${title}-${certificate.number ?? ""}.${format}`,
    type: types[format],
    size: bytes.length,
    shown: "attachment",
    bytes: once(bytes),
  }
}

/** A certificate without a practice to keep it in: for when the practice itself is destroyed. */
export const certificateDocument = (
  content: CertificateContent,
  format: CertificateFormat,
  reading: CertificateReading,
  number?: string,
): Promise<Buffer> => write(inWords(content, reading, number), format)

async function* once(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes
}
