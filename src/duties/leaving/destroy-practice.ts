import { access, mkdir, open, rename, rm } from "node:fs/promises"
import { join } from "node:path"
import type { DataKind } from "#ground/kernel/data-kind.ts"
import { inPortions } from "#ground/kernel/portions.ts"
import type { Look } from "#ground/kernel/scope.ts"
import { refuse } from "#ground/kernel/refusal.ts"
import { instantText } from "#ground/kernel/time.ts"
import type { Borrower, LeftBehind, Practices } from "#gate/practices/practices.ts"
import { type CertificateContent, certificateDocument, certificateName } from "#duties/certificates/certificates.ts"
import { listPersonIds } from "#records/persons/persons.ts"

/** What is counted, and where its certificate goes. */
export type Destroying = {
  readonly dataKinds: readonly DataKind[]
  /** The folder of the certificate, which is made where it is not there. */
  readonly to: string
  readonly borrower: Borrower
}

/** Its certificate, in Word and PDF, and what of the practice only others can take away. */
type Destroyed = { readonly paths: readonly string[]; readonly left: LeftBehind | undefined }

const formats = ["docx", "pdf"] as const

/**
 * Destroys a practice for good. The certificate is on the disk, under another
 * name, before anything goes: where the machine dies half-way, asking again finishes both. Refuses `leaving.nothing-to-destroy`.
 */
export async function destroyPractice(
  practices: Practices,
  slug: string,
  { dataKinds, to, borrower }: Destroying,
): Promise<Destroyed> {
  await mkdir(to, { recursive: true, mode: 0o700 })
  const waiting = (format: string): string => join(to, `.${slug}.${format}.part`)
  await practices.use(slug, async (practice) => {
    if (practice === undefined) return requireBegun(waiting)
    const content = await practice.look(borrower, (at) => certificateOf(at, dataKinds))
    const { language, name, zone } = practice.ref
    const reading = { practice: name, language, zone, say: practice.program.words.in(language, practice.personWord) }
    for (const format of formats) await writeWhole(waiting(format), await certificateDocument(content, format, reading))
  })
  const left = await practices.destroy(slug)
  const paths: string[] = []
  for (const format of formats) {
    const path = join(to, `${certificateName(borrower.language)}-${slug}.${format}`)
    await rename(waiting(format), path)
    paths.push(path)
  }
  return { paths, left }
}

/** What is not there (any more) can only be a destruction that broke off, and whose certificate waits here. */
async function requireBegun(waiting: (format: string) => string): Promise<void> {
  for (const format of formats) {
    await access(waiting(format)).catch(() => {
      throw refuse("leaving.nothing-to-destroy")
    })
  }
}

async function certificateOf(at: Look, dataKinds: readonly DataKind[]): Promise<CertificateContent> {
  const persons = await listPersonIds(at)
  const counts = new Map(dataKinds.map((dataKind) => [dataKind, 0]))
  for (const some of inPortions(persons)) {
    for (const dataKind of dataKinds) {
      const tally = await dataKind.removal.tally(at, { persons: some })
      const found = tally.values().reduce((sum, { count }) => sum + count, 0)
      counts.set(dataKind, (counts.get(dataKind) ?? 0) + found)
    }
  }
  return {
    kind: "practice",
    at: instantText(at.now),
    facts: [
      { label: "certificates.fact.ground", value: at.say("leaving.destroyed.ground") },
      { label: "certificates.fact.asked-by", value: at.say("leaving.destroyed.asked-by") },
    ],
    counts: [...counts].filter(([, count]) => count > 0).map(([{ label }, count]) => ({ label, count })),
    skipped: [],
    notes: ["leaving.destroyed.keys", "leaving.destroyed.backups"],
  }
}

async function writeWhole(path: string, bytes: Uint8Array): Promise<void> {
  await rm(path, { force: true })
  const file = await open(path, "wx", 0o600)
  try {
    await file.writeFile(bytes)
    await file.sync()
  } finally {
    await file.close()
  }
}
