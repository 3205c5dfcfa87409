import { existsSync } from "node:fs"
import { open, rename, rm } from "node:fs/promises"
import { dirname, join } from "node:path"
import { randomBytes } from "node:crypto"
import { syncFolder } from "#ground/blobs/disk.ts"
import type { Key } from "#ground/crypto/key.ts"
import type { PracticeId } from "#ground/kernel/ids.ts"
import type { Erased, ErasureLedger } from "#gate/keys/keys.ts"
import { jsonLines, linesOf, readSealed, writeSealed } from "./sealed-file.ts"

/** The erasure ledger as a file, apart from what it is about. */
export type LedgerPlace = { readonly practice: PracticeId; readonly key: Key }

const sealOf = ({ practice, key }: LedgerPlace) => ({ key, name: `${practice}/ledger` })

/** Writes the ledger in the place of the one that is there; gives how many lines it has. */
export async function writeLedger(path: string, place: LedgerPlace, ledger: ErasureLedger): Promise<number> {
  const temporary = join(dirname(path), `.ledger-${randomBytes(6).toString("hex")}`)
  let lines = 0
  try {
    await ledger.read((pages) =>
      writeSealed(
        temporary,
        sealOf(place),
        jsonLines(
          (async function* () {
            for await (const page of pages) {
              for (const { person, at } of page) yield [person, at]
              lines += page.length
            }
          })(),
        ),
      ),
    )
    await rename(temporary, path)
    await syncFolder(dirname(path))
  } catch (error) {
    await rm(temporary, { force: true })
    throw error
  }
  return lines
}

/** The lines of a ledger file; undefined when there is none. */
export async function readLedger(path: string, place: LedgerPlace): Promise<readonly Erased[] | undefined> {
  if (!existsSync(path)) return undefined
  const erased: Erased[] = []
  for await (const line of linesOf(readSealed(path, sealOf(place)))) {
    const [person, at] = JSON.parse(line) as [Erased["person"], string]
    erased.push({ person, at })
  }
  return erased
}

/** Writes a small file, durable when it resolves. */
export async function writeWhole(path: string, bytes: Buffer): Promise<void> {
  const file = await open(path, "wx", 0o600)
  try {
    await file.writeFile(bytes)
    await file.sync()
  } finally {
    await file.close()
  }
}
