import type { PracticeId } from "#ground/kernel/ids.ts"
import type { Language } from "#ground/words/words.ts"
import { findPractice, listWrapKeys } from "./control-rows.ts"
import { readRow, practiceKeyPlace, type Register } from "./register.ts"
import { wrapKeyPlace } from "./wrap-keys.ts"

/** What a practice is and by which keys it opens: all that a copy of it elsewhere needs beside its rows and files. */
export type Origin = {
  readonly id: PracticeId
  readonly slug: string
  readonly name: string
  readonly language: Language
  readonly zone: string
  readonly createdAt: string
  /** The practice key, in the clear. */
  readonly key: Buffer
  /** The wrap keys that are kept, in the clear: one, and two while it turns. */
  readonly wrapKeys: ReadonlyMap<number, Buffer>
}

export async function readOrigin(register: Register, slug: string): Promise<Origin | undefined> {
  const { setting, control } = register
  const row = await findPractice(control, slug)
  if (row === undefined) return undefined
  const id = row.id as PracticeId
  const sealed = await readRow(register, row)
  const wrapKeys = new Map<number, Buffer>()
  for (const { generation, wrapped } of await listWrapKeys(control, id))
    wrapKeys.set(generation, await setting.custody.unwrap(wrapKeyPlace(id, generation), wrapped))
  return {
    id,
    slug,
    name: sealed.name,
    language: sealed.language,
    zone: sealed.zone,
    createdAt: row.created_at,
    key: await setting.custody.unwrap(practiceKeyPlace(id), row.wrapped_key),
    wrapKeys,
  }
}
