import { type CertificateId, newId } from "#ground/kernel/ids.ts"
import type { Change } from "#ground/kernel/scope.ts"
import { nextNumbers } from "#gate/settings/settings.ts"
import { type CertificateContent, inWords } from "./content.ts"
import { insertCertificate } from "./rows.ts"

/** Writes down what this change destroyed, in the language of the practice. */
export async function issueCertificate(at: Change, content: CertificateContent): Promise<CertificateId> {
  const id = newId<CertificateId>(at.now)
  const number = `V${await nextNumbers(at, "certificates", 1)}`
  const { name: practice, language, zone } = at.practice
  const reading = { practice, language, zone, say: at.sayIn(language) }
  await insertCertificate(at, id, inWords(content, reading, number))
  return id
}
