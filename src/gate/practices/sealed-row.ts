import type { PracticeId } from "#ground/kernel/ids.ts"
import { refuse } from "#ground/kernel/refusal.ts"
import type { Language } from "#ground/words/words.ts"
import { type Custody, practiceKeys, type PracticeKeys, wipePracticeKeys } from "#gate/keys/keys.ts"
import type { PracticeRow } from "./control-rows.ts"
import type { Placement } from "./placement.ts"
import { sealWith } from "./seals.ts"
import type { RowState } from "./states.ts"

/** What is sealed in a practice's row. */
export type SealedInRow = {
  /** As the row has it in the clear; a row of earlier gets it when its practice is proven. */
  readonly slug?: string
  readonly name: string
  readonly language: Language
  readonly zone: string
  readonly placement: Placement
  /** Whether what decides in it is proven; a practice from before there were proofs is when it is first opened. */
  readonly isProven?: true
}

/** Where the practice key stands in the control store; the master key opens it nowhere else. */
export const practiceKeyPlace = (id: PracticeId): string => `practices/${id}`

export const sealRow = (id: PracticeId, keys: PracticeKeys, sealed: SealedInRow): Uint8Array =>
  sealWith(id, keys.seal).seal({ table: "practices", row: id }, sealed)

/** Opens what a row keeps of its practice, and the keys of that; refuses a row that has another practice's slug. */
export async function unsealRow(
  custody: Custody,
  row: PracticeRow,
): Promise<{ readonly keys: PracticeKeys; readonly sealed: SealedInRow }> {
  const id = row.id as PracticeId
  const keys = practiceKeys(await custody.unwrap(practiceKeyPlace(id), row.wrapped_key))
  const sealed = sealWith(id, keys.seal).open<SealedInRow>({ table: "practices", row: id }, row.sealed)
  if (sealed.slug !== undefined && sealed.slug !== row.slug) throw refuse("general.not-proven")
  return { keys, sealed }
}

type Fresh = {
  readonly id: PracticeId
  /** The practice key, in the clear; it is wiped. */
  readonly key: Buffer
  readonly state: RowState
  readonly createdAt: string
  readonly sealed: SealedInRow & { readonly slug: string }
}

/** The row of a practice that the register does not know yet. */
export async function freshRow(custody: Custody, fresh: Fresh): Promise<PracticeRow> {
  const { id, key, state, createdAt, sealed } = fresh
  const wrapped = await custody.wrap(practiceKeyPlace(id), key)
  const keys = practiceKeys(key)
  const row = {
    id,
    slug: sealed.slug,
    state,
    engine: sealed.placement.engine,
    wrapped_key: wrapped,
    sealed: sealRow(id, keys, sealed),
    created_at: createdAt,
  }
  wipePracticeKeys(keys)
  return row
}
