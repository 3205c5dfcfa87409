import type { Change, PersonSeal } from "#ground/kernel/scope.ts"
import type { PersonState } from "./contract.ts"
import type { PersonRecord, SealedPerson } from "./record.ts"
import { updatePerson } from "./rows.ts"
import { type Clue, cluesOf, personTokens, tokenOf } from "./tokens.ts"

/** Writes a person's new content and state over what was read, and makes the person findable by it. */
export async function changeContent(
  at: Change,
  seen: PersonRecord,
  seal: PersonSeal,
  state: PersonState,
  content: SealedPerson,
): Promise<PersonRecord> {
  const changed = await updatePerson(at, seen, seal, state, content)
  const before = cluesOf(seen.content)
  const after = cluesOf(content)
  const token = (one: Clue): Uint8Array => tokenOf(at.keys, one)
  await personTokens.remove(at, seen.id, [...before.difference(after)].map(token))
  await personTokens.add(
    at,
    [...after.difference(before)].map((one) => [token(one), seen.id]),
  )
  return changed
}
