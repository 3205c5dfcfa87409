import type { DataKind } from "#ground/kernel/data-kind.ts"
import type { OpenTable } from "#ground/kernel/open-table.ts"
import type { Workplace } from "#ground/kernel/room.ts"
import type { Look } from "#ground/kernel/scope.ts"
import { dayText } from "#ground/kernel/time.ts"
import { folderNames, writeZip, type ZipEntry, zipPerson } from "#duties/portability/portability.ts"
import { listPersonIds } from "#records/persons/persons.ts"
import { describeColumns, descriptionHeadings, tablePath } from "./describe.ts"
import { type FolderFilling, newFolder } from "./folder.ts"
import { sealingFiles } from "./seal-files.ts"
import { tellManagers } from "./tell-managers.ts"
import { csv, dataKindCsv, openTableCsv } from "./tables.ts"

export type Leaving = {
  /** Everything that rooms hold. */
  readonly dataKinds: readonly DataKind[]
  readonly tables: readonly OpenTable[]
  /** Where it is written: a folder that is new or empty. */
  readonly to: string
  /** Where the keys go of documents that stay sealed; without it documents go open. */
  readonly keysTo?: string | undefined
  /** Encrypts every ZIP with AES-256, and has the tables in one too: who carries the folder then reads nothing. */
  readonly password?: string | undefined
  /** Told now and then how far it is. */
  readonly tell: (done: number, of: number) => void
}

/** What was written, in figures. */
export type Left = { readonly persons: number; readonly things: number; readonly damaged: readonly string[] }

const tellEvery = 100

type PracticeStores = Pick<Workplace, "look" | "change">

/**
 * Writes everything a practice has into a folder, as one moment saw it. That it happens is in the log, and told to the
 * managers, before the first byte is written.
 */
export async function leavePractice(place: PracticeStores, leaving: Leaving): Promise<Left> {
  const folder = await newFolder(leaving.to)
  const keys = leaving.keysTo === undefined ? undefined : await newFolder(leaving.keysTo)
  await place.change({ event: "leaving.left", action: "E", object: "practice" }, tellManagers)
  return place.look((at) => writeAll(at, leaving, folder, keys))
}

async function writeAll(
  at: Look,
  leaving: Leaving,
  folder: FolderFilling,
  keys: FolderFilling | undefined,
): Promise<Left> {
  const persons = await listPersonIds(at)
  const names = folderNames()
  const damaged: string[] = []
  const keyLines: string[][] = []
  let things = 0
  for (const [done, person] of persons.entries()) {
    if (done % tellEvery === 0) leaving.tell(done, persons.length)
    const { sealing, sealed } = sealingFiles()
    const zip = await zipPerson(at, person, {
      content: "everything",
      password: leaving.password,
      sealing: keys === undefined ? undefined : sealing,
    })
    const path = `personen/${names(zip.name, "file")}`
    await folder.write(path, zip.bytes)
    things += zip.count
    if (zip.damaged() > 0) damaged.push(path)
    for (const file of sealed) keyLines.push([path, file.path, file.key, file.sha256])
  }
  leaving.tell(persons.length, persons.length)
  await writeTables(at, leaving, persons, folder)
  // Of what is held on nobody: what stands in a person's ZIP is named there.
  const loose = at.proofs.unreadable.filter(({ person }) => person === undefined)
  damaged.push(...loose.map(({ table, row }) => `${table} ${row}`))
  await folder.write("LEESMIJ.txt", [Buffer.from(readMe(at, leaving, { persons: persons.length, damaged }))])
  await keys?.write("sleutels.csv", csv(["zip", "path", "key", "sha256"], keyLines))
  // The last of all: a folder without it is no whole copy.
  await folder.write("SHA256SUMS.txt", [Buffer.from(folder.sums())])
  return { persons: persons.length, things, damaged }
}

async function writeTables(
  at: Look,
  leaving: Leaving,
  persons: Parameters<typeof dataKindCsv>[2],
  folder: FolderFilling,
): Promise<void> {
  const files = [
    ...leaving.dataKinds.map((dataKind) => ({
      path: tablePath(dataKind.name),
      bytes: dataKindCsv(at, dataKind, persons),
    })),
    ...leaving.tables.map((table) => ({ path: tablePath(table.name), bytes: openTableCsv(at, table) })),
    {
      path: tablePath("_beschrijving"),
      bytes: csv(descriptionHeadings, describeColumns(leaving, at.sayIn(at.practice.language))),
    },
  ]
  if (leaving.password === undefined) {
    for (const { path, bytes } of files) await folder.write(path, bytes)
    return
  }
  const time = at.now.toZonedDateTimeISO(at.practice.zone).toPlainDateTime()
  await folder.write("tabellen.zip", writeZip(each(files), { time, password: leaving.password }))
}

async function* each(entries: readonly ZipEntry[]): AsyncGenerator<ZipEntry, void> {
  yield* entries
}

/** With a byte order mark and CR LF, so that every Notepad shows it right. */
function readMe(at: Look, leaving: Leaving, left: Pick<Left, "damaged"> & { readonly persons: number }): string {
  const { practice, now } = at
  return `\ufeff${[
    at.say("leaving.readme.title", { practice: practice.name, day: dayText(now, practice.zone) }),
    "",
    at.say("leaving.readme.persons", { count: left.persons }),
    at.say(leaving.password === undefined ? "leaving.readme.tables" : "leaving.readme.tables-zip"),
    at.say(leaving.keysTo === undefined ? "leaving.readme.documents-open" : "leaving.readme.documents-sealed"),
    at.say("leaving.readme.sums"),
    ...(left.damaged.length === 0
      ? []
      : ["", at.say("leaving.readme.damaged"), ...left.damaged.map((path) => `- ${path}`)]),
    "",
  ].join("\r\n")}`
}
