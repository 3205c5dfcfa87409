import { Pace } from "#ground/kernel/pace.ts"
import { byName } from "./words.ts"

/** A thing as it is put in order: what it is called, the letter that it stands under, and the group that one may ask for alone. */
export type NamedThing<Id extends string> = {
  readonly id: Id
  readonly name: string
  /** `A` to `Z`, or `#` for what begins with none of these, which comes last. */
  readonly letter: string
  readonly group: string
}

/** Opens what things are called, as a borrower sees it. What is not there (any more) is left out. */
export type NameReader<Id extends string> = {
  all(): AsyncIterable<readonly NamedThing<Id>[]>
  some(ids: readonly Id[]): Promise<readonly NamedThing<Id>[]>
}

/** Which of them are meant: of one group, under one letter, or all. */
type OrderPart = { readonly group?: string | undefined; readonly letter?: string | undefined }

type Place = { rank: number; readonly group: string; readonly letter: string }

/** Ids in order, and where each letter begins among them. */
type Row<Id> = { readonly ids: Id[]; readonly starts: number[] }

const letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZ#"
const indexOf = (letter: string): number => letters.indexOf(letter)

const emptyRow = <Id>(): Row<Id> => ({ ids: [], starts: Array.from({ length: letters.length + 1 }, () => 0) })

const compare = <Id extends string>(one: NamedThing<Id>, other: NamedThing<Id>): number =>
  indexOf(one.letter) - indexOf(other.letter) || byName(one.name, other.name) || (one.id < other.id ? -1 : 1)

/** Beyond so many changes that nobody asked to see, all are put in order anew. */
const notedAtMost = 20_000

/**
 * The order of things by their names, where names stand sealed: in memory there are ids alone. Names are opened to put them in order,
 * in slices that hold nobody up, and again of a few when something changed. Whoever asks sees all that had changed by their moment.
 */
export class NameOrder<Id extends string> {
  #places = new Map<Id, Place>()
  /** All of them, and those of each group. */
  #rows = new Map<string | undefined, Row<Id>>()
  #isBuilt = false
  /** What changed and was not put in its place yet, and by which moment. */
  readonly #noted = new Map<Id, number>()
  /** The moment from which on all has to be put in order anew. */
  #anew: number | undefined
  /** The newest moment that is in the order. */
  #newest = -1
  #turn: Promise<unknown> = Promise.resolve()

  /** Notes that these things came, changed or went, as whoever looks from `moment` on sees. */
  note(ids: readonly Id[], moment: number): void {
    for (const id of ids) this.#noted.set(id, moment)
    if (this.#noted.size <= notedAtMost) return
    this.#noted.clear()
    this.#anew = moment
  }

  /** Brings the order up to the moment that a borrower sees. They come one after the other. A change has no such moment, and asks for no list. */
  async bringTo(since: number, read: NameReader<Id>): Promise<void> {
    if (since < 0) throw new Error("a change asks for no list: what it sees may yet fail")
    if (this.#isBuilt && this.#noted.size === 0 && this.#anew === undefined) return
    const turn = this.#turn.then(() => this.#bring(since, read))
    this.#turn = turn.catch(() => undefined)
    await turn
  }

  /** How many there are. */
  count(part: OrderPart): number {
    const { from, to } = this.#borders(part)
    return to - from
  }

  /** So many of them, from a place in their order on. */
  slice(part: OrderPart, start: number, size: number): readonly Id[] {
    const { row, from, to } = this.#borders(part)
    return row.ids.slice(Math.min(from + start, to), Math.min(from + start + size, to))
  }

  /** Those of these ids that are meant, in order. */
  sorted(ids: readonly Id[], { group, letter }: OrderPart): readonly Id[] {
    const under = letter === undefined ? undefined : this.#ranksUnder(letter)
    const found: { readonly id: Id; readonly rank: number }[] = []
    for (const id of ids) {
      const place = this.#places.get(id)
      if (place === undefined || (group !== undefined && place.group !== group)) continue
      if (under === undefined || (place.rank >= under.from && place.rank < under.to))
        found.push({ id, rank: place.rank })
    }
    return found.sort((one, other) => one.rank - other.rank).map(({ id }) => id)
  }

  async #bring(since: number, read: NameReader<Id>): Promise<void> {
    if (this.#isBuilt && (this.#anew === undefined || this.#anew > since)) {
      const due = new Set([...this.#noted].flatMap(([id, moment]) => (moment <= since ? [id] : [])))
      if (due.size <= 100 + this.#places.size / 8 && (await this.#placeAnew(due, read))) return this.#have(since)
    }
    this.#isBuilt = false
    await this.#build(read)
    // An older moment lacks what was put in its place since: the next one does it again.
    this.#isBuilt = since >= this.#newest
    if (this.#anew !== undefined && this.#anew <= since) this.#anew = undefined
    this.#have(since)
  }

  /** All that was noted up to a moment is in its place. */
  #have(since: number): void {
    this.#newest = Math.max(this.#newest, since)
    for (const [id, moment] of this.#noted) if (moment <= since) this.#noted.delete(id)
  }

  /** Puts all in order beside what is there, which goes on being seen until then. */
  async #build(read: NameReader<Id>): Promise<void> {
    const pace = new Pace()
    const places = new Map<Id, Place>()
    const rows = new Map<string | undefined, Row<Id>>([[undefined, emptyRow()]])
    for (const [rank, { id, group, letter }] of (await inOrder(read.all(), pace)).entries()) {
      places.set(id, { rank, group, letter })
      for (const name of [undefined, group]) shift(rowIn(rows, name), letter, 1).ids.push(id)
      if (rank % 256 === 0 && pace.isLong()) await pace.rest()
    }
    this.#places = places
    this.#rows = rows
  }

  /** Gives false where something went without a word: what is in memory is not believed any more. */
  async #placeAnew(ids: ReadonlySet<Id>, read: NameReader<Id>): Promise<boolean> {
    if (ids.size === 0) return true
    const names = new Map((await read.some([...ids])).map((one) => [one.id, one]))
    // What has yet to find its place, now or for a later moment, stands where a former name has it.
    const others = this.#all.ids.filter((id) => !this.#noted.has(id))
    const found: { readonly named: NamedThing<Id>; readonly before: Id | undefined }[] = []
    for (const named of [...names.values()].toSorted(compare)) {
      const index = await indexAmong(named, { others, names, read })
      if (index === undefined) return false
      found.push({ named, before: others[index] })
    }
    // From here on nothing is waited for: nobody sees some of them moved and others not.
    for (const id of ids) this.#remove(id)
    for (const { named, before } of found)
      this.#insert(named, before === undefined ? this.#all.ids.length : this.#indexIn(this.#all, before))
    return true
  }

  #insert({ id, letter, group }: NamedThing<Id>, index: number): void {
    shift(this.#all, letter, 1).ids.splice(index, 0, id)
    this.#places.set(id, { rank: 0, group, letter })
    this.#rank(index)
    const row = this.#rowOf(group)
    shift(row, letter, 1).ids.splice(this.#indexIn(row, id), 0, id)
  }

  /** Gives what stands at an index a rank between its neighbours, or all of them new ones. */
  #rank(index: number): void {
    const rankAt = (at: number): number | undefined => this.#placeAt(at)?.rank
    const [before, after] = [index === 0 ? undefined : rankAt(index - 1), rankAt(index + 1)]
    const low = before ?? (after ?? 1) - 2
    const high = after ?? low + 2
    const between = (low + high) / 2
    const place = this.#placeAt(index)
    if (place !== undefined) place.rank = between
    if (between > low && between < high) return
    for (const at of this.#all.ids.keys()) {
      const other = this.#placeAt(at)
      if (other !== undefined) other.rank = at
    }
  }

  #placeAt(index: number): Place | undefined {
    const id = this.#all.ids[index]
    return id === undefined ? undefined : this.#places.get(id)
  }

  #remove(id: Id): void {
    const place = this.#places.get(id)
    if (place === undefined) return
    for (const row of [this.#all, this.#rowOf(place.group)]) {
      shift(row, place.letter, -1).ids.splice(this.#indexIn(row, id), 1)
    }
    this.#places.delete(id)
  }

  /** Where something stands among these, or would. */
  #indexIn(row: Row<Id>, id: Id): number {
    const rank = this.#places.get(id)?.rank ?? 0
    let [from, to] = [0, row.ids.length]
    while (from < to) {
      const middle = (from + to) >> 1
      if ((this.#places.get(row.ids[middle] as Id)?.rank ?? 0) < rank) from = middle + 1
      else to = middle
    }
    return from
  }

  get #all(): Row<Id> {
    return this.#rowOf(undefined)
  }

  #rowOf(group: string | undefined): Row<Id> {
    return rowIn(this.#rows, group)
  }

  #borders({ group, letter }: OrderPart): { readonly row: Row<Id>; from: number; to: number } {
    const row = this.#rowOf(group)
    if (letter === undefined) return { row, from: 0, to: row.ids.length }
    const index = indexOf(letter)
    return { row, from: row.starts[index] ?? 0, to: row.starts[index + 1] ?? row.ids.length }
  }

  #ranksUnder(letter: string): { readonly from: number; readonly to: number } {
    const { from, to } = this.#borders({ letter })
    const end = Number.POSITIVE_INFINITY
    return { from: this.#placeAt(from)?.rank ?? end, to: this.#placeAt(to)?.rank ?? end }
  }
}

const rowIn = <Id>(rows: Map<string | undefined, Row<Id>>, group: string | undefined): Row<Id> => {
  const row = rows.get(group) ?? emptyRow<Id>()
  rows.set(group, row)
  return row
}

/** One more or one less under a letter: the letters after it begin one further or one sooner. */
function shift<Id>(row: Row<Id>, letter: string, by: 1 | -1): Row<Id> {
  for (let index = indexOf(letter) + 1; index < row.starts.length; index += 1)
    row.starts[index] = (row.starts[index] ?? 0) + by
  return row
}

type Among<Id extends string> = {
  readonly others: readonly Id[]
  readonly names: Map<Id, NamedThing<Id>>
  readonly read: NameReader<Id>
}

/** Before which of the others something belongs, by opening the names of a few; nothing where one of these is not there. */
async function indexAmong<Id extends string>(
  named: NamedThing<Id>,
  { others, names, read }: Among<Id>,
): Promise<number | undefined> {
  let [from, to] = [0, others.length]
  while (from < to) {
    const middle = (from + to) >> 1
    const id = others[middle] as Id
    const other = names.get(id) ?? (await read.some([id]))[0]
    if (other === undefined) return undefined
    names.set(id, other)
    if (compare(named, other) < 0) to = middle
    else from = middle + 1
  }
  return from
}

/** All of them in order, without keeping anybody waiting for long: portions are put in order, and then two by two into one. */
async function inOrder<Id extends string>(
  portions: AsyncIterable<readonly NamedThing<Id>[]>,
  pace: Pace,
): Promise<readonly NamedThing<Id>[]> {
  let runs: (readonly NamedThing<Id>[])[] = []
  for await (const portion of portions) {
    runs.push(portion.toSorted(compare))
    if (pace.isLong()) await pace.rest()
  }
  while (runs.length > 1) {
    const merged: (readonly NamedThing<Id>[])[] = []
    for (let at = 0; at < runs.length; at += 2) merged.push(await merge(runs[at] ?? [], runs[at + 1] ?? [], pace))
    runs = merged
  }
  return runs[0] ?? []
}

async function merge<Id extends string>(
  one: readonly NamedThing<Id>[],
  other: readonly NamedThing<Id>[],
  pace: Pace,
): Promise<readonly NamedThing<Id>[]> {
  const merged: NamedThing<Id>[] = []
  let [left, right] = [0, 0]
  while (left < one.length || right < other.length) {
    const [next, rival] = [one[left], other[right]]
    const isFirst = rival === undefined || (next !== undefined && compare(next, rival) < 0)
    if (isFirst) left += 1
    else right += 1
    merged.push((isFirst ? next : rival) as NamedThing<Id>)
    if (merged.length % 256 === 0 && pace.isLong()) await pace.rest()
  }
  return merged
}
