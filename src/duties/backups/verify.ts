import { randomBytes } from "node:crypto"
import { mkdtemp, rm } from "node:fs/promises"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { createHash } from "node:crypto"
import type { DataKind } from "#ground/kernel/data-kind.ts"
import { refuse } from "#ground/kernel/refusal.ts"
import { verifyChain } from "#gate/audit/audit.ts"
import type { Borrower, OpenPractice, Practices } from "#gate/practices/practices.ts"
import { listPersonIds } from "#records/persons/persons.ts"
import { openAll } from "./open-all.ts"
import { restore, type Restored, type Restoring } from "./restore.ts"

export type BackupVerifying = Omit<Restoring, "practices" | "tell"> & {
  /** Opens an installation of its own in an empty folder. */
  readonly scratch: (folder: string, key: Buffer) => Promise<Practices>
  /** Where it is restored; a folder for temporary files unless told. */
  readonly scratchIn?: string | undefined
  readonly tell: (step: "rows" | "files" | "persons", done: number, of: number) => void
}

/** What was found to be whole, in figures. */
export type Verified = Restored & { readonly things: number; readonly documents: number; readonly lines: number }

/** Restores a backup into a scratch folder, opens all of it there, and takes it away again. */
export async function verifyBackup(verifying: BackupVerifying): Promise<Verified> {
  const folder = await mkdtemp(join(verifying.scratchIn ?? tmpdir(), "hoeder-verify-"))
  try {
    const practices = await verifying.scratch(folder, randomBytes(32))
    try {
      let read: Omit<Verified, keyof Restored> = { things: 0, documents: 0, lines: 0 }
      const restored = await restore({ ...verifying, practices }, async (practice) => {
        read = await readAll(practice, verifying)
      })
      return { ...restored, ...read }
    } finally {
      await practices.close()
    }
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

/** Opens everything that is held on every person, reads every document to its end, walks the log. */
async function readAll(
  practice: OpenPractice,
  { borrower, dataKinds, tell }: Pick<BackupVerifying, "borrower" | "dataKinds" | "tell">,
): Promise<Omit<Verified, keyof Restored>> {
  let things = 0
  let documents = 0
  // First of all: where a table is refused as a whole, nothing more can be read.
  requireNone((await practice.verifyProofs()).map(({ table, concern }) => `${table} ${concern}`))
  const shapes = await practice.store.shapes()
  const persons = await practice.look(borrower, listPersonIds)
  for (const [done, person] of persons.entries()) {
    if (done % 100 === 0) tell("persons", done, persons.length)
    const read = await readPerson(practice, { borrower, dataKinds, person })
    things += read.things
    documents += read.documents
  }
  await practice.look(borrower, (at) => openAll(at, shapes))
  const found = await practice.look(borrower, async (at) => at.proofs.unreadable)
  requireNone(found.map(({ table, row }) => `${table} ${row}`))
  const verdict = await verifyChain(practice.store, practice.keys.chain)
  if (!verdict.whole) throw refuse("backups.damaged", { file: "rows" })
  return { things, documents, lines: verdict.lines }
}

/** So many of what cannot be read are named. */
const mostNamed = 20

/** Refuses where something is not as it was written, or does not open; it is named by its table and its row. */
function requireNone(damaged: readonly string[]): void {
  if (damaged.length === 0) return
  throw refuse("backups.unreadable", { count: damaged.length, things: damaged.slice(0, mostNamed).join(", ") })
}

type OnePerson = {
  readonly borrower: Borrower
  readonly dataKinds: readonly DataKind[]
  readonly person: Awaited<ReturnType<typeof listPersonIds>>[number]
}

const readPerson = (practice: OpenPractice, { borrower, dataKinds, person }: OnePerson) =>
  practice.look(borrower, async (at) => {
    let things = 0
    let documents = 0
    for (const dataKind of dataKinds) {
      for await (const { file } of dataKind.list(at, person)) {
        things += 1
        if (file === undefined) continue
        const hash = createHash("sha256")
        for await (const piece of file.bytes()) hash.update(piece)
        if (hash.digest("hex") !== file.sha256) throw refuse("backups.damaged", { file: "files" })
        documents += 1
      }
    }
    return { things, documents }
  })
