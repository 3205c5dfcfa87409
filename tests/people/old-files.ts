// Folders with old files outside Hoeder, and the order to clean them.
import { mkdirSync, mkdtempSync, realpathSync, rmSync, utimesSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { dirname, join } from "node:path"
import { after } from "node:test"
import { type Order, pass } from "#duties/folders/pass.ts"
import { nothingYet, type FilePortion, together } from "#duties/folders/portion.ts"

export const base = realpathSync(mkdtempSync(join(tmpdir(), "hoeder-folders-")))
after(() => rmSync(base, { recursive: true, force: true }))

export const longAgo = new Date("2020-01-01T12:00:00Z")
export const onLinux = { skip: process.platform === "linux" ? false : "only Linux has this" }

let made = 0
export function aRoot(): string {
  const root = join(base, `root${(made += 1)}`)
  mkdirSync(root)
  return root
}

/** Writes a file that was changed long ago, and the folders above it; gives its path. */
export function old(path: string, content = "oud"): string {
  mkdirSync(dirname(path), { recursive: true })
  writeFileSync(path, content)
  utimesSync(path, longAgo, longAgo)
  return path
}

export const orderFor = (root: string, more: Partial<Order> = {}): Order => ({
  mode: "run",
  root,
  folder: [],
  pattern: "*",
  subfolders: true,
  emptied: false,
  dayFrom: "modified",
  term: { years: 1, months: 0, days: 0 },
  today: "2026-11-22",
  zone: "Europe/Amsterdam",
  ...more,
})

export const allOf = (order: Order): FilePortion => [...pass(order)].reduce(together, nothingYet)
