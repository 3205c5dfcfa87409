import { createHash } from "node:crypto"
import type { Holding } from "#ground/kernel/holding.ts"
import { download, type DownloadOperation } from "#ground/kernel/operation.ts"
import { refuse } from "#ground/kernel/refusal.ts"
import { dayText } from "#ground/kernel/time.ts"
import { exportPerson } from "./contract.ts"
import { fileEntries, type Files } from "./files.ts"
import { safeName } from "./file-names.ts"
import { writeJson } from "./json.ts"
import { utf8 } from "./markup.ts"
import { may } from "./policy.ts"
import { writeReadMe } from "./read-me.ts"
import { survey, type Selection } from "./selection.ts"
import { writeWord } from "./word.ts"
import { writeXml } from "./xml.ts"
import { writeXsd } from "./xsd.ts"
import { writeZip, type ZipEntry } from "./zip.ts"

export const exportPersonFrom = (holdings: readonly Holding[]): DownloadOperation<typeof exportPerson> =>
  download(exportPerson, {
    needs: may["portability.export"],
    stepUp: true,
    logs: { event: "portability.exported", action: "E", object: "person", of: ({ id }) => ({ person: id }) },
    run: async (at, { id, content, password }) => {
      const selection = await survey(at, holdings, id, content)
      if (selection.root === undefined) throw refuse("general.not-found")
      const time = at.now.toZonedDateTimeISO(at.practice.zone).toPlainDateTime()
      return {
        name: fileName(selection),
        type: "application/zip",
        shown: "attachment",
        bytes: writeZip(entries(selection), { time, password }),
        delivered: () => ({ person: id, count: selection.kinds.reduce((sum, { count }) => sum + count, 0) }),
      }
    },
  })

/** `<number>-<date>.zip` */
export const fileName = ({ at, root }: Selection): string =>
  `${safeName(root?.number ?? "", "folder")}-${dayText(at.now, at.practice.zone)}.zip`

/**
 * The files before the documents about them, which must know which of them could be opened. The schema first of all: a
 * ZIP may not begin with a gap (see `zip.ts`), and the schema cannot break.
 */
async function* entries(selection: Selection): AsyncGenerator<ZipEntry, void> {
  const files: Files = new Map()
  const sums = new Map<string, string>()
  const made = (path: string, bytes: AsyncIterable<Uint8Array>): ZipEntry => ({
    path,
    bytes: summed(path, bytes, sums),
  })
  yield made("gegevens.xsd", utf8([writeXsd(selection)]))
  yield* fileEntries(selection, files)
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
