import { existsSync } from "node:fs"
import { readFile } from "node:fs/promises"
import type { DataKind } from "#ground/kernel/data-kind.ts"
import type { BlobId, PersonId } from "#ground/kernel/ids.ts"
import { inPortions } from "#ground/kernel/portions.ts"
import { refuse } from "#ground/kernel/refusal.ts"
import type { Erased } from "#gate/keys/keys.ts"
import type { Arrival, Borrower, OpenPractice, PracticeOrigin, Practices } from "#gate/practices/practices.ts"
import { listPersonIds } from "#records/persons/persons.ts"
import { backupKey } from "./backup.ts"
import { copyBlob, eachOf, type FileList, syncSubfolders } from "./file-list.ts"
import { listStamps, namesIn } from "./folders.ts"
import { readKeyring } from "./keyring-copy.ts"
import { dataLayout, keysLayout } from "./layout.ts"
import { readLedger } from "./ledger-file.ts"
import { meaningOf } from "./meaning.ts"
import { type Backup, readBackup, requireSame } from "./read-backup.ts"
import { openRecovery } from "./recovery.ts"
import { replayLedger } from "./replay-ledger.ts"
import { rowsIn } from "./rows-in.ts"
import type { FileSum } from "./sealed-file.ts"

export type Restoring = {
  readonly practices: Practices
  readonly borrower: Borrower
  readonly dataKinds: readonly DataKind[]
  readonly from: string
  readonly keysFrom: string
  readonly slug: string
  /** Which backup; the last one unless told. */
  readonly stamp?: string | undefined
  readonly passphrase: string
  readonly tell: (step: "rows" | "files", done: number, of: number) => void
}

/** What was brought back, in figures. */
export type Restored = {
  readonly stamp: string
  readonly rows: number
  readonly files: number
  readonly persons: number
  /** Who was erased after the backup was made, and stays so. */
  readonly erased: number
}

/** The short names of the practices that a folder has backups of. */
export async function practicesIn(folder: string): Promise<readonly string[]> {
  const found: string[] = []
  for (const slug of await namesIn(folder))
    if (/^[a-z0-9][a-z0-9-]{0,39}$/.test(slug) && (await listStamps(dataLayout(folder, slug).own)).length > 0)
      found.push(slug)
  return found.toSorted()
}

/**
 * Brings a practice back from a backup: all of it, or nothing. Nobody sees it before every row, every file and every key is there
 * and who was erased since is gone again. `last` sees it before it goes live, and may keep it from doing so.
 */
export async function restore(
  restoring: Restoring,
  last?: (practice: OpenPractice, restored: Restored) => Promise<void>,
): Promise<Restored> {
  try {
    const found = await find(restoring)
    const { origin, backup, erased } = found
    const arrival = await restoring.practices.receive(origin, backup.manifest.schema)
    try {
      const restored = await fill(restoring, arrival, found)
      const practice = await arrival.open()
      await replayLedger(practice, restoring.borrower, { erased, dataKinds: restoring.dataKinds })
      await practice.care.settle()
      await requireKeys(practice, restoring.borrower)
      await last?.(practice, restored)
      await arrival.goLive()
      return restored
    } catch (error) {
      await arrival.abandon()
      throw error
    }
  } catch (error) {
    throw meaningOf(error)
  }
}

type FoundBackup = {
  readonly origin: PracticeOrigin
  readonly generation: number
  readonly backup: Backup
  readonly erased: readonly Erased[]
  readonly keyring: string
}

/** Opens what there is to restore from; nothing is written yet. */
async function find({ practices, from, keysFrom, slug, stamp: wanted, passphrase }: Restoring): Promise<FoundBackup> {
  const data = dataLayout(from, slug)
  const stamps = await listStamps(data.own)
  const stamp = wanted ?? stamps.at(-1)
  if (stamp === undefined || !stamps.includes(stamp)) throw refuse("backups.no-backup", { slug })
  const keys = keysLayout(keysFrom, slug)
  const keysStamp = (await listStamps(keys.own)).at(-1)
  if (keysStamp === undefined) throw refuse("backups.no-keys", { slug })
  const { origin, generation } = await openRecovery(await readPart(keys.recovery(keysStamp), "recovery"), passphrase)
  if (origin.slug !== slug) throw refuse("backups.damaged", { file: "recovery" })
  const key = backupKey(origin.key)
  const backup = await named("manifest", readBackup({ folder: from, slug, stamp, key }))
  if (backup.manifest.practice !== origin.id) throw refuse("backups.keys-apart")

  const place = { practice: origin.id, key }
  const files = [data.ledger, keys.ledger(keysStamp)]
  const ledgers = await Promise.all(files.map((file) => named("ledger", readLedger(file, place))))
  const own = await practices.ledger(origin.id).read(async (pages) => {
    const all: Erased[] = []
    for await (const page of pages) all.push(...page)
    return all
  })
  const known = [...ledgers, own].filter((ledger) => ledger !== undefined)
  const longest = Math.max(0, ...known.map(({ length }) => length))
  if ((ledgers.every((ledger) => ledger === undefined) && own.length === 0) || longest < backup.manifest.ledger)
    throw refuse("backups.no-ledger")
  const erased = new Map(
    known.toSorted((a, b) => b.length - a.length).flatMap((all) => all.map((one) => [one.person, one] as const)),
  )
  return { origin, generation, backup, erased: [...erased.values()], keyring: keys.keyring(keysStamp) }
}

async function readPart(path: string, file: string): Promise<Buffer> {
  if (!existsSync(path)) throw refuse("backups.damaged", { file })
  return readFile(path)
}

/** What goes wrong with a part of the backup is told by its name. */
async function named<Result>(file: string, work: Promise<Result>): Promise<Result> {
  try {
    return await work
  } catch (error) {
    if (isMissing(error) || error instanceof SyntaxError) throw refuse("backups.damaged", { file })
    throw meaningOf(error, file)
  }
}

const isMissing = (error: unknown): boolean => error instanceof Error && "code" in error && error.code === "ENOENT"

async function fill(
  { practices, tell, from, slug }: Restoring,
  arrival: Arrival,
  { origin, generation, backup, erased, keyring }: FoundBackup,
): Promise<Restored> {
  const { manifest, files } = backup
  await practices.ledger(origin.id).append(erased)
  const rows = await named(
    "rows",
    rowsIn(arrival.store, backup.rows(), async (done) => {
      tell("rows", done, manifest.rowCount)
      await arrival.renew()
    }),
  )
  if (rows !== manifest.rowCount) throw refuse("backups.damaged", { file: "rows" })
  await copyFiles(dataLayout(from, slug).files, arrival, files, (done) => tell("files", done, files.size))
  const persons = await named(
    "keyring",
    readKeyring({
      path: keyring,
      place: { practice: origin.id, key: backupKey(origin.key) },
      generation,
      wrapKey: origin.wrapKeys.get(generation) ?? Buffer.alloc(0),
      ring: arrival.ring,
      erased: new Set<PersonId>(erased.map(({ person }) => person)),
    }),
  )
  await arrival.renew()
  return { stamp: manifest.stamp, rows, files: files.size, persons, erased: erased.length }
}

const personsAtOnce = 1000

/** Refuses when a person of the backup has no key: the keys are older than what they should open. */
async function requireKeys(practice: OpenPractice, borrower: Borrower): Promise<void> {
  const persons = await practice.look(borrower, listPersonIds)
  for (const some of inPortions(persons, personsAtOnce)) {
    if ((await practice.keyring.find(some)).size < some.length) throw refuse("backups.keys-apart")
  }
}

async function copyFiles(from: string, arrival: Arrival, files: FileList, each: (done: number) => void): Promise<void> {
  let done = 0
  await eachOf<[BlobId, FileSum]>(files, async ([blob, sum]) => {
    requireSame(await named(`files/${blob}`, copyBlob(from, arrival.files, blob)), sum, `files/${blob}`)
    done += 1
    each(done)
    await arrival.renew()
  })
  await syncSubfolders(arrival.files, [...files.keys()])
}
