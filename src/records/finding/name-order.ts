import { Pace } from "#ground/kernel/pace.ts"
import { byName } from "./words.ts"

/** A thing as it is put in order: what it is called, the letter that it stands under, and the group that one may ask for alone. */
export type Named<Id extends string> = {
  readonly id: Id
  readonly name: string
  /** `A` to `Z`, or `#` for what begins with none of these, which comes last. */
  readonly letter: string
  readonly group: string
}

/** Opens what things are called, as a borrower sees it. What is not there (any more) is left out. */
export type NameReader<Id extends string> = {
  all(): AsyncIterable<readonly Named<Id>[]>
  some(ids: readonly Id[]): Promise<readonly Named<Id>[]>
}

/** Which of them are meant: of one group, under one letter, or all. */
type OrderPart = { readonly group?: string | undefined; readonly letter?: string | undefined }

type Place = { rank: number; readonly group: string }

/** Ids in order, and where each letter begins among them. */
type Row<Id> = { readonly ids: Id[]; readonly starts: number[] }

const letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZ#"
const indexOf = (letter: string): number => letters.indexOf(letter)

const emptyRow = <Id>(): Row<Id> => ({ ids: [], starts: Array.from({ length: letters.length + 1 }, () => 0) })

const compare = <Id extends string>(one: Named<Id>, other: Named<Id>): number =>
  indexOf(one.letter) - indexOf(other.letter) || byName(one.name, other.name) || (one.id < other.id ? -1 : 1)

/** Beyond so many changes that nobody asked to see, all are put in order anew. */
const notedAtMost = 20_000

/**
 * The order of things by their names, where names stand sealed: in memory there are ids alone. Names are opened to put them in order,
 * in slices that hold nobody up, and again of a few when something changed. Whoever asks sees all that had changed by their moment.
 */
export class NameOrder<Id extends string> {
  #places = new Map<Id, Place>()
  #all: Row<Id> = emptyRow()
  #groups = new Map<string, Row<Id>>()
  #isBuilt = false
  /** What changed and was not put in its place yet, and by which moment. */
  readonly #noted = new Map<Id, number>()
  /** The moment from which on all has to be put in order anew. */
  #anew: number | undefined
  #turn: Promise<unknown> = Promise.resolve()

  /** Notes that these things came, changed or went, as whoever looks from `moment` on sees. */
  note(ids: readonly Id[], moment: number): void {
    for (const id of ids) this.#noted.set(id, moment)
    if (this.#noted.size <= notedAtMost) return
    this.#noted.clear()
    this.#anew = moment
  }

  /** Brings the order up to the moment that a borrower sees. They come one after the other. */
  async bringTo(since: number, read: NameReader<Id>): Promise<void> {
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
      const due = [...this.#noted].flatMap(([id, moment]) => (moment <= since ? [id] : []))
      if (due.length <= 100 + this.#places.size / 8 && (await this.#placeAnew(due, read))) return
    }
    this.#isBuilt = false
    await this.#build(read)
    // What a change sees may yet fail.
    this.#isBuilt = since >= 0
    if (this.#anew !== undefined && this.#anew <= since) this.#anew = undefined
    for (const [id, moment] of this.#noted) if (moment <= since) this.#noted.delete(id)
  }

  async #build(read: NameReader<Id>): Promise<void> {
    const pace = new Pace()
    const named = await inOrder(read.all(), pace)
    // Whoever asks meanwhile waits for it, so that nobody sees half of it.
    this.#places = new Map()
    this.#all = emptyRow()
    this.#groups = new Map()
    for (const [rank, { id, group, letter }] of named.entries()) {
      this.#places.set(id, { rank, group })
      for (const row of [this.#all, this.#rowOf(group)]) {
        row.ids.push(id)
        shift(row, letter, 1)
      }
      if (rank % 256 === 0 && pace.isLong()) await pace.rest()
    }
  }

  /** Gives false where something went without a word: what is in memory is not believed any more. */
  async #placeAnew(ids: readonly Id[], read: NameReader<Id>): Promise<boolean> {
    const names = new Map(ids.length === 0 ? [] : (await read.some(ids)).map((one) => [one.id, one] as const))
    for (const id of ids) {
      this.#remove(id)
      const named = names.get(id)
      if (named !== undefined && !(await this.#insert(named, names, read))) return false
      this.#noted.delete(id)
    }
    return true
  }

  /** Puts one in its place, by opening the names of a few; gives false where one of these is not there. */
  async #insert(named: Named<Id>, names: Map<Id, Named<Id>>, read: NameReader<Id>): Promise<boolean> {
    let { from, to } = this.#borders({ letter: named.letter })
    while (from < to) {
      const middle = (from + to) >> 1
      const id = this.#all.ids[middle] as Id
      const [other] = names.has(id) ? [names.get(id)] : await read.some([id])
      if (other === undefined) return false
      names.set(id, other)
      if (compare(named, other) < 0) to = middle
      else from = middle + 1
    }
    this.#all.ids.splice(from, 0, named.id)
    shift(this.#all, named.letter, 1)
    this.#places.set(named.id, { rank: 0, group: named.group })
    this.#rank(from)
    const row = this.#rowOf(named.group)
    row.ids.splice(this.#indexIn(row, named.id), 0, named.id)
    shift(row, named.letter, 1)
    return true
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
      const index = this.#indexIn(row, id)
      const letter = letters[row.starts.findLastIndex((start) => start <= index)] ?? "#"
      row.ids.splice(index, 1)
      shift(row, letter, -1)
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

  #rowOf(group: string): Row<Id> {
    const row = this.#groups.get(group) ?? emptyRow<Id>()
    this.#groups.set(group, row)
    return row
  }

  #borders({ group, letter }: OrderPart): { readonly row: Row<Id>; from: number; to: number } {
    const row = group === undefined ? this.#all : this.#rowOf(group)
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

/** One more or one less under a letter: the letters after it begin one further or one sooner. */
function shift<Id>({ starts }: Row<Id>, letter: string, by: 1 | -1): void {
  for (let index = indexOf(letter) + 1; index < starts.length; index += 1) starts[index] = (starts[index] ?? 0) + by
}

/** All of them in order, without keeping anybody waiting for long: portions are put in order, and then two by two into one. */
async function inOrder<Id extends string>(
  portions: AsyncIterable<readonly Named<Id>[]>,
  pace: Pace,
): Promise<readonly Named<Id>[]> {
  let runs: (readonly Named<Id>[])[] = []
  for await (const portion of portions) {
    runs.push(portion.toSorted(compare))
    if (pace.isLong()) await pace.rest()
  }
  while (runs.length > 1) {
    const merged: (readonly Named<Id>[])[] = []
    for (let at = 0; at < runs.length; at += 2) merged.push(await merge(runs[at] ?? [], runs[at + 1] ?? [], pace))
    runs = merged
  }
  return runs[0] ?? []
}

async function merge<Id extends string>(
  one: readonly Named<Id>[],
  other: readonly Named<Id>[],
  pace: Pace,
): Promise<readonly Named<Id>[]> {
  const merged: Named<Id>[] = []
  let [left, right] = [0, 0]
  while (left < one.length || right < other.length) {
    const [next, rival] = [one[left], other[right]]
    const isFirst = rival === undefined || (next !== undefined && compare(next, rival) < 0)
    if (isFirst) left += 1
    else right += 1
    merged.push((isFirst ? next : rival) as Named<Id>)
    if (merged.length % 256 === 0 && pace.isLong()) await pace.rest()
  }
  return merged
}
