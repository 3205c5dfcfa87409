import type { CertificateId } from "#ground/kernel/ids.ts"
import type { OutgoingFile } from "#ground/kernel/operation.ts"
import type { Look } from "#ground/kernel/scope.ts"
import { say, type Language } from "#ground/words/words.ts"
import { type Certificate, type CertificateContent, inWords } from "./content.ts"
import { writePdf } from "./pdf.ts"
import { readCertificate } from "./rows.ts"
import { writeWord } from "./word.ts"

export type CertificateFormat = "docx" | "pdf"

const types: Readonly<Record<CertificateFormat, string>> = {
  docx: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
  pdf: "application/pdf",
}

const write = (certificate: Certificate, format: CertificateFormat): Promise<Buffer> =>
  format === "docx" ? writeWord(certificate) : writePdf(certificate)

/** A certificate that was issued, as a file to send. */
export async function certificateFile(at: Look, id: CertificateId, format: CertificateFormat): Promise<OutgoingFile> {
  const certificate = await readCertificate(at, id)
  const bytes = await write(certificate, format)
  const title = say(certificate.language, "certificates.title").toLowerCase().replaceAll(" ", "-")
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
  language: Language,
  practiceName: string,
  format: CertificateFormat,
  { zone = "Europe/Amsterdam", number }: { readonly zone?: string; readonly number?: string } = {},
): Promise<Buffer> => write(inWords(content, practiceName, { language, zone }, number), format)

async function* once(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes
}
