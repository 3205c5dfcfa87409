import { guardedKey, randomBytes } from "#ground/crypto/key.ts"
import type { PracticeId } from "#ground/kernel/ids.ts"
import type { Store } from "#ground/store/store.ts"
import type { Custody, ErasureLedger, WrapKeys } from "#gate/keys/keys.ts"
import {
  appendToLedger,
  deleteWrapKeysBefore,
  insertWrapKey,
  ledgerLength,
  listWrapKeys,
  readLedger,
} from "./control-rows.ts"

/** Where a wrap key stands in the control store; the master key opens it nowhere else. */
export const wrapKeyPlace = (practice: PracticeId, generation: number): string =>
  `practices/${practice}/wrap/${generation}`

/** The wrap keys of a practice in the control store. */
export function wrapKeysOf(control: Store, custody: Custody, practice: PracticeId): WrapKeys {
  const load: WrapKeys["load"] = async () => {
    const rows = await listWrapKeys(control, practice)
    const keys = rows.map(async ({ generation, wrapped }) => {
      const key = guardedKey(await custody.unwrap(wrapKeyPlace(practice, generation), wrapped))
      return [generation, key] as const
    })
    return new Map(await Promise.all(keys))
  }
  return {
    load,
    make: async (generation) => {
      const wrapped = await custody.wrap(wrapKeyPlace(practice, generation), randomBytes(32))
      await insertWrapKey(control, practice, { generation, wrapped })
      const key = (await load()).get(generation)
      if (key === undefined) throw new Error("the new wrap key was not kept")
      return key
    },
    forgetBefore: async (generation) => {
      if ((await deleteWrapKeysBefore(control, practice, generation)) > 0) await control.compact(["wrap_keys"])
    },
  }
}

/** The erasure ledger of a practice, in the control store. */
export const ledgerOf = (control: Store, practice: PracticeId): ErasureLedger => ({
  append: (erased) => appendToLedger(control, practice, erased),
  length: () => ledgerLength(control, practice),
  read: (visit) => readLedger(control, practice, visit),
})
