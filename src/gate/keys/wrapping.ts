import type { Key } from "#ground/crypto/key.ts"
import { SealError, unwrap } from "#ground/crypto/seal.ts"
import type { PracticeId } from "#ground/kernel/ids.ts"
import type { KeptKey } from "./keyring-rows.ts"

/** Where a person's wrapped key stands; it opens nowhere else. */
export const keyPlace = (practice: PracticeId, person: string): string => `${practice}/person_keys/${person}`

/**
 * Where a practice's wrap keys are kept: outside its own stores, wrapped by the master key. There is one, and two while it is rotated;
 * each has the number of its generation.
 */
export interface WrapKeys {
  /** Those that are kept. */
  load(): Promise<ReadonlyMap<number, Key>>
  /** Makes the key of a generation, durable when it resolves; the same one when it was made before. */
  make(generation: number): Promise<Key>
  /** Forgets the generations before this one: nothing on the disk opens what they wrapped. */
  forgetBefore(generation: number): Promise<void>
}

/** The wrap keys that a program has at hand, by the mark that each leaves on what it wrapped. */
export interface Wrapping {
  /** The key of a generation; asks for it where it came after the last look. */
  of(generation: number): Promise<Key>
  /** The key that wrapped this, if it is at hand. */
  markedOn(wrapped: Uint8Array): Key | undefined
  /** Looks again which keys there are. */
  refresh(): Promise<void>
}

/** The bytes of a person's key as it is kept; nothing where it was damaged or changed. */
export function unwrapped(
  { person_id, wrapped }: KeptKey,
  practice: PracticeId,
  wrapping: Wrapping,
): Buffer | undefined {
  const key = wrapping.markedOn(wrapped)
  if (key === undefined) return undefined
  try {
    return unwrap(key, keyPlace(practice, person_id), wrapped)
  } catch (error) {
    if (error instanceof SealError) return undefined
    throw error
  }
}

const markOf = (wrapped: Uint8Array): string => Buffer.from(wrapped.subarray(1, 5)).toString("hex")

/** The wrap keys of a practice; `first` is that of generation 0, which came from the practice key. */
export function openWrapping(kept: WrapKeys, first: Key): Wrapping {
  let byGeneration: ReadonlyMap<number, Key> = new Map([[0, first]])
  let byMark = new Map([[first.mark.toString("hex"), first]])
  const refresh = async (): Promise<void> => {
    const known = byGeneration
    const loaded = await kept.load()
    byGeneration = new Map([[0, first], ...[...loaded].map(([at, key]) => [at, known.get(at) ?? key] as const)])
    byMark = new Map([...byGeneration.values()].map((key) => [key.mark.toString("hex"), key]))
  }
  return {
    of: async (generation) => {
      if (!byGeneration.has(generation)) await refresh()
      const key = byGeneration.get(generation)
      if (key === undefined) throw new Error(`the wrap key of generation ${generation} is not there`)
      return key
    },
    markedOn: (wrapped) => byMark.get(markOf(wrapped)),
    refresh,
  }
}
