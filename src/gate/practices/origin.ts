import type { PracticeId } from "#ground/kernel/ids.ts"
import type { Language } from "#ground/words/words.ts"
import { listWrapKeys } from "./control-rows.ts"
import type { Installation } from "./installation.ts"
import type { Practice } from "./practice.ts"
import { wrapKeyPlace } from "./wrap-keys.ts"

/** What a practice is and by which keys it opens: all that a copy of it elsewhere needs beside its rows and files. */
export type PracticeOrigin = {
  readonly id: PracticeId
  readonly slug: string
  readonly name: string
  readonly language: Language
  readonly zone: string
  readonly createdAt: string
  /** The practice key, in the clear. */
  readonly key: Buffer
  /** The wrap keys that are kept, in the clear: one, and two while it is rotated. */
  readonly wrapKeys: ReadonlyMap<number, Buffer>
}

export async function readOrigin({ setting, control }: Installation, practice: Practice): Promise<PracticeOrigin> {
  const { id, slug, createdAt } = practice
  const { name, language, zone } = await practice.read()
  const wrapKeys = new Map<number, Buffer>()
  for (const { generation, wrapped } of await listWrapKeys(control, id))
    wrapKeys.set(generation, await setting.custody.unwrap(wrapKeyPlace(id, generation), wrapped))
  return { id, slug, name, language, zone, createdAt, key: await practice.key(), wrapKeys }
}
