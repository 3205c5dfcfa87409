// What acts say that they show and change, over all acts of the program: the browser asks again by it.
import assert from "node:assert/strict"
import { globSync } from "node:fs"
import { join } from "node:path"
import { test } from "node:test"
import type { Act } from "#ground/kernel/act.ts"
import { allRooms, gather } from "./rooms.ts"

const source = join(import.meta.dirname, "..")
const rooms = allRooms

const isAct = (value: unknown): value is Act =>
  typeof value === "object" && value !== null && "route" in value && "takes" in value

const contracts: readonly Readonly<Record<string, unknown>>[] = await Promise.all(
  globSync("*/*/contract.ts", { cwd: source }).map((file) => import(join(source, file))),
)
/** Those that no operation runs too, such as signing in. */
const acts = contracts.flatMap((contract) => Object.values(contract).filter(isAct))
const saidBy = (which: "shows" | "changes") => new Set(acts.flatMap((act) => act[which] ?? []))

test("an act that reads says what it shows, one that writes what it changes", () => {
  const wrong = gather(rooms, "operations").filter(({ kind, act }) =>
    kind === "look" || kind === "download" ? act.shows === undefined : act.changes === undefined,
  )
  assert.deepEqual(
    wrong.map(({ kind, act }) => `${kind} ${act.name}`),
    [],
  )
})

test("an act says either what it shows or what it changes, also one that no operation runs", () => {
  assert.ok(acts.length > gather(rooms, "operations").length)
  const wrong = acts.filter(({ shows, changes }) => (shows === undefined) === (changes === undefined))
  assert.deepEqual(
    wrong.map(({ name }) => name),
    [],
  )
})

test("a GET shows, and whatever is not a GET or a POST changes", () => {
  const wrong = acts.filter(({ route, shows }) => {
    const [method] = route.split(" ")
    return method === "GET" ? shows === undefined : method !== "POST" && shows !== undefined
  })
  assert.deepEqual(
    wrong.map(({ route }) => route),
    [],
  )
})

test("what is shown can be changed by some act, and what is changed is shown by some", () => {
  assert.deepEqual([...saidBy("shows")].toSorted(), [...saidBy("changes")].toSorted())
})
