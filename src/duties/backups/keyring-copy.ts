import type { Key } from "#ground/crypto/key.ts"
import { plainKey } from "#ground/crypto/key.ts"
import { SealError, unwrap } from "#ground/crypto/seal.ts"
import type { PersonId, PracticeId } from "#ground/kernel/ids.ts"
import { refuse } from "#ground/kernel/refusal.ts"
import type { Store } from "#ground/store/store.ts"
import { fillKeyring, keyPlace, type Keyring } from "#gate/keys/keys.ts"
import { jsonLines, linesOf, readSealed, writeSealed } from "./sealed-file.ts"

type CopyTarget = { readonly practice: PracticeId; readonly key: Key }

const sealOf = ({ practice, key }: CopyTarget) => ({ key, name: `${practice}/keyring` })

/** Copies the keyring as one moment saw it, its keys wrapped as they are; gives by which generation of the wrap key. */
export const writeKeyring = (path: string, place: CopyTarget, keyring: Keyring): Promise<number> =>
  keyring.copy(async (generation, pages) => {
    await writeSealed(
      path,
      sealOf(place),
      jsonLines(
        (async function* () {
          yield { generation }
          for await (const page of pages)
            for (const { person_id, wrapped } of page) yield [person_id, Buffer.from(wrapped).toString("base64")]
        })(),
      ),
    )
    return generation
  })

const keysAtOnce = 2000

type CopyFilling = {
  readonly path: string
  readonly place: CopyTarget
  /** Which generation the recovery file has the wrap key of, and that key. */
  readonly generation: number
  readonly wrapKey: Buffer
  readonly ring: Store
  /** Whose keys stay out. */
  readonly erased: ReadonlySet<PersonId>
}

/**
 * Fills an empty keyring from a copy, without the erased; every key is opened once, so that a wrong copy is found now. A key that
 * was damaged in the practice itself comes back as it was.
 */
export async function readKeyring({ path, place, generation, wrapKey, ring, erased }: CopyFilling): Promise<number> {
  const key = plainKey(Buffer.from(wrapKey))
  let keys: { person_id: string; wrapped: Uint8Array }[] = []
  let total = 0
  let whole = 0
  const flush = async (): Promise<void> => {
    const some = keys
    keys = []
    total += some.length
    await ring.change(({ db }) => fillKeyring(db, generation, some))
  }
  let isHead = true
  for await (const line of linesOf(readSealed(path, sealOf(place)))) {
    const read = JSON.parse(line) as { readonly generation: number } | [PersonId, string]
    if (isHead !== "generation" in read) throw refuse("backups.damaged", { file: "keyring" })
    isHead = false
    if ("generation" in read) {
      if (read.generation !== generation) throw refuse("backups.keys-apart")
      continue
    }
    const [person, wrapped] = read
    if (erased.has(person)) continue
    const row = { person_id: person, wrapped: Buffer.from(wrapped, "base64") }
    if (opens(key, keyPlace(place.practice, person), row.wrapped)) whole += 1
    keys.push(row)
    if (keys.length === keysAtOnce) await flush()
  }
  await flush()
  if (total > 0 && whole === 0) throw refuse("backups.keys-apart")
  return total
}

function opens(key: Key, place: string, wrapped: Uint8Array): boolean {
  try {
    unwrap(key, place, wrapped).fill(0)
    return true
  } catch (error) {
    if (error instanceof SealError) return false
    throw error
  }
}
