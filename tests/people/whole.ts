// What a practice holds on somebody, opened: to compare one that came back with the one that it was.
import { createHash } from "node:crypto"
import type { PersonId } from "#ground/kernel/ids.ts"
import type { OpenPractice } from "#gate/practices/practices.ts"
import { operator } from "./backups.ts"
import type { TestPractice } from "./making.ts"

/** One thing that is held, its file by the hash of what was in it. */
export type OpenedItem = {
  readonly kind: string
  readonly id: string
  readonly within?: string | undefined
  readonly title: string
  readonly values: Readonly<Record<string, unknown>>
  readonly file?: string | undefined
}

/** Everything that is held on a person; but for the log, which tells who looked at what and goes on after everybody. */
export const heldOn = (
  { rooms }: Pick<TestPractice, "rooms">,
  practice: OpenPractice,
  person: PersonId,
): Promise<readonly OpenedItem[]> =>
  practice.look(operator(rooms), async (at) => {
    const held: OpenedItem[] = []
    for (const { name, list, table } of rooms.flatMap((room) => room.dataKinds)) {
      if (table.name === "audit_lines") continue
      for await (const { id, within, title, values, file } of list(at, person)) {
        const bytes = file && Buffer.concat(await Array.fromAsync(file.bytes()))
        held.push({ kind: name, id, within, title, values, file: bytes && sumOf(bytes) })
      }
    }
    // As it would stand in a file.
    return JSON.parse(JSON.stringify(held)) as OpenedItem[]
  })

export const sumOf = (bytes: Uint8Array): string => createHash("sha256").update(bytes).digest("hex")

/** The names of kinds of which a practice holds nothing on somebody: who says that everything comes back must have something. */
export function kindsWithout(
  { rooms }: Pick<TestPractice, "rooms">,
  rows: readonly string[],
  persons: readonly PersonId[],
): readonly string[] {
  const missing = rooms
    .flatMap((room) => room.dataKinds)
    .filter(({ table }) =>
      persons.some((person) => !rows.some((row) => row.startsWith(`${table.name} `) && row.includes(person))),
    )
  return missing.filter(({ table }) => table.name !== "audit_lines").map(({ name }) => name)
}

/** What is told of a backup that was frozen: what opens it, and all that came back from it on the day that it was made. */
export type FrozenArchive = {
  readonly slug: string
  readonly passphrase: string
  /** How many lines its log has. */
  readonly log: number
  /** By person. */
  readonly held: Record<PersonId, readonly OpenedItem[]>
}
