import { setImmediate } from "node:timers/promises"
import { wrap } from "#ground/crypto/seal.ts"
import type { Key } from "#ground/crypto/key.ts"
import type { PracticeId } from "#ground/kernel/ids.ts"
import { indexesFit } from "#ground/store/indexes-fit.ts"
import type { Store } from "#ground/store/store.ts"
import { allKeys, type KeptKey, readGeneration, replaceKeys, writeGeneration } from "./keyring-rows.ts"
import { keyPlace, unwrapped, type Wrapping, type WrapKeys } from "./wrapping.ts"

type Rotation = {
  readonly store: Store
  readonly practice: PracticeId
  readonly wrapping: Wrapping
  readonly kept: WrapKeys
}

/**
 * Rotates the wrap key of a keyring: the new key is durable first, then all keys are wrapped anew in one transaction, then the old
 * key is forgotten. Until that transaction both are known, so a crash at any moment leaves a keyring that opens. Two processes
 * that rotate at once agree: the one that comes second finds it done.
 */
export async function rotateWrapKey({ store, practice, wrapping, kept }: Rotation): Promise<void> {
  const before = await store.look(readGeneration)
  const after = before + 1
  await kept.make(after)
  const fresh = await wrapping.of(after)
  await store.change(async ({ db }) => {
    if ((await readGeneration(db)) !== before) return
    for await (const page of allKeys(db)) {
      await replaceKeys(
        db,
        page.map((row) => rewrap(row, practice, wrapping, fresh)),
      )
      // The others of this program get their turn between two pages.
      await setImmediate()
    }
    if (!(await indexesFit(db, "person_keys"))) throw new Error("the keyring holds keys that its index does not name")
    await writeGeneration(db, after)
  })
  // What was overwritten may still lie in the database's files, and what opens it in those of the wrap keys.
  await store.compact(["person_keys"])
  await kept.forgetBefore(await store.look(readGeneration))
  await wrapping.refresh()
}

function rewrap(row: KeptKey, practice: PracticeId, wrapping: Wrapping, fresh: Key): KeptKey {
  const bytes = unwrapped(row, practice, wrapping)
  // A damaged key opens nothing as it is. It stays, so that its person is seen to be unreadable and not to be erased.
  if (bytes === undefined) return row
  const wrapped = wrap(fresh, keyPlace(practice, row.person_id), bytes)
  bytes.fill(0)
  return { person_id: row.person_id, wrapped }
}
