import assert from "node:assert/strict"
import { test } from "node:test"
import fc from "fast-check"
import { type NamedThing, NameOrder, type NameReader } from "./name-order.ts"
import { byName, letterOf } from "./words.ts"

type Thing = NamedThing<string>

const letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZ#"

/** What a reader of a moment sees. */
const seeing = (things: ReadonlyMap<string, Thing>): NameReader<string> => ({
  async *all() {
    const all = [...things.values()]
    for (let from = 0; from < all.length; from += 7) {
      await Promise.resolve()
      yield all.slice(from, from + 7)
    }
  },
  some: async (ids) => ids.flatMap((id) => things.get(id) ?? []),
})

const inOrder = (things: Iterable<Thing>): readonly string[] =>
  [...things]
    .toSorted(
      (one, other) =>
        letters.indexOf(one.letter) - letters.indexOf(other.letter) ||
        byName(one.name, other.name) ||
        (one.id < other.id ? -1 : 1),
    )
    .map(({ id }) => id)

/** That the order says of every part what all of them opened and sorted would. */
function holds(order: NameOrder<string>, things: ReadonlyMap<string, Thing>): void {
  for (const group of [undefined, "active", "inactive"])
    for (const letter of [undefined, "A", "B", "Z", "#"]) {
      const meant = [...things.values()].filter(
        (one) => (group === undefined || one.group === group) && (letter === undefined || one.letter === letter),
      )
      const expected = inOrder(meant)
      const part = { group, letter }
      assert.equal(order.count(part), expected.length)
      assert.deepEqual(order.slice(part, 0, expected.length + 5), expected)
      assert.deepEqual(order.slice(part, 3, 2), expected.slice(3, 5))
      assert.deepEqual(order.sorted([...things.keys(), "nobody"].toReversed(), part), expected)
    }
}

const thing = fc.record({
  id: fc.integer({ min: 0, max: 60 }).map(String),
  name: fc.constantFrom(
    "Aalders",
    "aalders",
    "Ábel",
    "Bakker, A.",
    "Bakker, Z.",
    "Öz",
    "Zwart",
    "'t Hart",
    "9",
    "Æbelø",
  ),
  group: fc.constantFrom("active", "inactive"),
})
const step = fc.oneof(
  { weight: 4, arbitrary: thing.map((one) => ({ kind: "put" as const, one: { ...one, letter: letterOf(one.name) } })) },
  { weight: 2, arbitrary: fc.integer({ min: 0, max: 60 }).map((id) => ({ kind: "remove" as const, id: String(id) })) },
  { weight: 2, arbitrary: fc.constant({ kind: "ask" as const }) },
  { weight: 1, arbitrary: fc.constant({ kind: "ask late" as const }) },
  { weight: 1, arbitrary: fc.constant({ kind: "ask at once" as const }) },
  { weight: 1, arbitrary: fc.constant({ kind: "fail" as const }) },
)

test("after any changes the order is that of all names opened and sorted, for whoever looks late and for many at once too", async () => {
  const sized = fc.array(step, { minLength: 40, maxLength: 80 })
  await fc.assert(
    fc.asyncProperty(sized, async (steps) => {
      const order = new NameOrder<string>()
      const things = new Map<string, Thing>()
      let moment = 0
      for (const one of steps) {
        const before = new Map(things)
        const [since, seen] = [moment, seeing(before)]
        if (one.kind === "put" || one.kind === "remove") {
          const id = one.kind === "put" ? one.one.id : one.id
          if (one.kind === "put") things.set(id, one.one)
          else things.delete(id)
          moment += 1
          order.note([id], moment)
          // Whoever began to look before sees the older one, whenever they ask.
          if (moment % 5 === 0) await order.bringTo(since, seen)
        } else if (one.kind === "ask") {
          await order.bringTo(moment, seeing(things))
          holds(order, things)
        } else if (one.kind === "ask late") {
          // Changed, and not noted yet: it is after it was noted.
          const late = [...things.values()][0]
          if (late === undefined) continue
          const renamed = { ...late, name: "Zwart", letter: "Z" }
          things.set(late.id, renamed)
          await order.bringTo(moment, seeing(before))
          moment += 1
          order.note([late.id], moment)
        } else if (one.kind === "ask at once") {
          await Promise.all([0, 1, 2].map(() => order.bringTo(moment, seeing(things))))
          holds(order, things)
        } else {
          const broken: NameReader<string> = {
            async *all() {
              yield [...things.values()].slice(0, 3)
              throw new Error("broken half-way")
            },
            some: () => Promise.reject(new Error("broken")),
          }
          await order.bringTo(moment, broken).catch(() => undefined)
        }
      }
      await order.bringTo(moment, seeing(things))
      holds(order, things)
    }),
    { numRuns: 200 },
  )
})

test("a change, whose own writes may yet fail, is given no order rather than a wrong one", async () => {
  const order = new NameOrder<string>()
  await assert.rejects(order.bringTo(-1, seeing(new Map())), /a change asks for no list/)
})

test("what changes more often than anybody asks is put in order anew, and so is what went without a word", async () => {
  const order = new NameOrder<string>()
  const things = new Map<string, Thing>()
  const name = (id: number): string => `${letters[id % 26]}${(id * 7919) % 1000}`
  const put = (id: number, called = name(id)): void => {
    things.set(String(id), { id: String(id), name: called, letter: letterOf(called), group: "active" })
  }
  for (let id = 0; id < 25_000; id += 1) put(id)
  order.note([...things.keys()], 1)
  await order.bringTo(1, seeing(things))
  holds(order, things)

  for (let id = 0; id < 25_000; id += 1) put(id, name(id + 1))
  order.note([...things.keys()], 2)
  await order.bringTo(1, seeing(new Map()))
  await order.bringTo(2, seeing(things))
  holds(order, things)

  for (let id = 0; id < 25_000; id += 3) things.delete(String(id))
  put(30_000, "Midden")
  order.note(["30000"], 3)
  await order.bringTo(3, seeing(things))
  holds(order, things)
})
