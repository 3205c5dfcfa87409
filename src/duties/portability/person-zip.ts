import { createHash } from "node:crypto"
import type { PersonId } from "#ground/kernel/ids.ts"
import { refuse } from "#ground/kernel/refusal.ts"
import type { Look } from "#ground/kernel/scope.ts"
import { dayText } from "#ground/kernel/time.ts"
import { fileEntries, type Files, type Sealing } from "./files.ts"
import { safeName } from "./file-names.ts"
import { writeJson } from "./json.ts"
import { utf8 } from "./markup.ts"
import { writeReadMe } from "./read-me.ts"
import { type ExportedContent, type Selection, survey } from "./selection.ts"
import { writeWord } from "./word.ts"
import { writeXml } from "./xml.ts"
import { writeXsd } from "./xsd.ts"
import { writeZip, type ZipEntry } from "./zip.ts"

/** How a person's data are handed over. */
export type PersonZipOptions = {
  readonly content: ExportedContent
  /** Encrypts the ZIP with AES-256; 7-Zip opens it. */
  readonly password?: string | undefined
  /** Leaves the files sealed, each with a key of its own. */
  readonly sealing?: Sealing | undefined
}

/** A person's data as one file; what it tells of itself is known once it has been read. */
export type PersonZip = {
  readonly name: string
  readonly bytes: AsyncIterable<Uint8Array>
  /** How many things are in it. */
  readonly count: number
  /** How many files and other things could not be opened. */
  readonly damaged: () => number
}

/** Puts everything held on a person in a ZIP that is made while it is read; refuses `general.not-found`. */
export async function zipPerson(
  at: Look,
  person: PersonId,
  { content, password, sealing }: PersonZipOptions,
): Promise<PersonZip> {
  const selection = await survey(at, person, content)
  if (selection.root === undefined) throw refuse("general.not-found")
  const files: Files = new Map()
  const time = at.now.toZonedDateTimeISO(at.practice.zone).toPlainDateTime()
  return {
    name: fileName(selection),
    bytes: writeZip(entries(selection, files, sealing), { time, password }),
    count: selection.kinds.reduce((sum, { count }) => sum + count, 0),
    damaged: () =>
      [...files.values()].filter((file) => file.damaged).length +
      selection.kinds.reduce((sum, { unreadable }) => sum + unreadable.length, 0),
  }
}

/** `<number>-<date>.zip` */
export const fileName = ({ at, root }: Selection): string =>
  `${safeName(root?.number ?? "", "folder")}-${dayText(at.now, at.practice.zone)}.zip`

/**
 * The files before the documents about them, which must know which of them could be opened. The schema first of all: a
 * ZIP may not begin with a gap (see `zip.ts`), and the schema cannot break.
 */
async function* entries(
  selection: Selection,
  files: Files,
  sealing: Sealing | undefined,
): AsyncGenerator<ZipEntry, void> {
  const sums = new Map<string, string>()
  const made = (path: string, bytes: AsyncIterable<Uint8Array>): ZipEntry => ({
    path,
    bytes: summed(path, bytes, sums),
  })
  yield made("gegevens.xsd", utf8([writeXsd(selection)]))
  yield* fileEntries(selection, files, sealing)
  yield made("gegevens.docx", writeWord(selection, files))
  yield made("gegevens.xml", utf8(writeXml(selection, files)))
  yield made("gegevens.json", utf8(writeJson(selection, files)))
  yield { path: "LEESMIJ.txt", bytes: utf8([writeReadMe(selection, files, sums)]) }
}

async function* summed(
  path: string,
  bytes: AsyncIterable<Uint8Array>,
  sums: Map<string, string>,
): AsyncGenerator<Uint8Array, void> {
  const hash = createHash("sha256")
  for await (const part of bytes) {
    hash.update(part)
    yield part
  }
  sums.set(path, hash.digest("hex"))
}
