import { inPortions } from "#ground/kernel/portions.ts"
import { refuse } from "#ground/kernel/refusal.ts"
import { type Change, tables, type Writer } from "#ground/kernel/scope.ts"
import { type PreparedWrite, preparedWrite } from "#ground/store/prepared.ts"
import type { TablesOf } from "#ground/kernel/table.ts"
import { nextNumbers, skipNumbersTo } from "#gate/settings/settings.ts"
import { numberToFind, clue, tokenOf } from "./tokens.ts"
import type { personNumberTable } from "./tables.ts"

type PersonNumberTables = TablesOf<typeof personNumberTable>

const atOnce = 250
const inserts = new Map<number, PreparedWrite<{ token: Uint8Array }>>()

/**
 * A number for each new person: the given one, or the next of the practice. No number is used twice, also not after
 * its person is forgotten; a given one that was used is refused, `details.index` says which.
 */
export async function takeNumbers(at: Change, given: readonly (string | undefined)[]): Promise<readonly string[]> {
  const own = given.flatMap((number, index) => (number === undefined ? [] : [{ number, index }]))
  const empty = own.find(({ number }) => numberToFind(number) === "")
  if (empty !== undefined) throw refuse("persons.number-wrong", { field: "number", index: empty.index })
  const used = await claim(
    at,
    own.map(({ number }) => number),
  )
  const first = own.find(({ number }) => used.has(numberToFind(number)))
  if (first !== undefined) throw refuse("persons.number-used", { field: "number", index: first.index })
  await skipPast(
    at,
    own.map(({ number }) => number),
  )
  const fresh = await freshNumbers(at, given.length - own.length)
  return given.map((number) => number ?? fresh.shift() ?? "")
}

/** Gives numbers back, of persons who turn out never to have been any: an import that is undone. */
export async function releaseNumbers(at: Change, numbers: readonly string[]): Promise<void> {
  for (const some of inPortions(numbers, atOnce)) {
    const tokens = some.map((number) => tokenOf(at.keys, clue("number", numberToFind(number))))
    await tables<PersonNumberTables>(at).deleteFrom("person_numbers").where("token", "in", tokens).execute()
  }
}

async function freshNumbers(at: Change, howMany: number): Promise<string[]> {
  if (howMany === 0) return []
  const first = await nextNumbers(at, "person", howMany)
  const numbers = Array.from({ length: howMany }, (_, index) => String(first + index))
  const used = await claim(at, numbers)
  const free = numbers.filter((number) => !used.has(number))
  return used.size === 0 ? free : [...free, ...(await freshNumbers(at, used.size))]
}

/** The practice's own numbers go on after those that came from elsewhere. */
async function skipPast(at: Change, numbers: readonly string[]): Promise<void> {
  const highest = Math.max(0, ...numbers.filter((number) => /^\d{1,8}$/.test(number)).map(Number))
  if (highest > 0) await skipNumbersTo(at, "person", highest)
}

/** Takes numbers into use; gives (as they are looked for) those that already were, or are here twice. */
async function claim(at: Change, numbers: readonly string[]): Promise<ReadonlySet<string>> {
  const used = new Set<string>()
  for (const some of inPortions(numbers, atOnce)) {
    const wanted = new Map<string, string>()
    for (const number of some.map(numberToFind)) {
      const token = tokenOf(at.keys, clue("number", number))
      const key = hex(token)
      if (wanted.has(key)) used.add(number)
      wanted.set(key, number)
    }
    const tokens = [...wanted.keys()].map((key) => Buffer.from(key, "hex"))
    const taken = new Set((await insertOf(tokens.length)(at, tokens)).map(({ token }) => hex(token)))
    for (const [key, number] of wanted) if (!taken.has(key)) used.add(number)
  }
  return used
}

function insertOf(size: number): PreparedWrite<{ token: Uint8Array }> {
  const known = inserts.get(size)
  if (known !== undefined) return known
  const rows = Array.from({ length: size }, () => ({ token: new Uint8Array() }))
  const made = preparedWrite((db: Writer<PersonNumberTables>) =>
    db
      .insertInto("person_numbers")
      .values(rows)
      .onConflict((conflict) => conflict.doNothing())
      .returning("token"),
  )
  inserts.set(size, made)
  return made
}

const hex = (token: Uint8Array): string => Buffer.from(token).toString("hex")
