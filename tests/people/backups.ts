import { randomBytes } from "node:crypto"
import { mkdtempSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import type { Kysely } from "kysely"
import { quick } from "#ground/crypto/password.ts"
import { staff } from "#gate/accounts/accounts.ts"
import { holdMasterKey } from "#gate/keys/keys.ts"
import {
  type Borrower,
  type Engine,
  openPractices,
  type OpenPractice,
  type Practices,
} from "#gate/practices/practices.ts"
import { backUp, restore, type Restored, type Saved, verifyBackup } from "#duties/backups/backups.ts"
import { rowsOut } from "#duties/backups/rows-out.ts"
import { allRooms, fromRooms } from "#main/rooms.ts"
import { TestClock } from "./clock.ts"
import type { TestPractice } from "./making.ts"
import { aProgram } from "./program.ts"

/** In tests it is stretched but little: nobody guesses at it. */
export const passphrase = "vijf-molens-draaien-boven-kersen"

/** A folder for backups, and one elsewhere for the keys. */
export type Destination = { readonly data: string; readonly keys: string }

export const aDestination = (): Destination => destinationIn(mkdtempSync(join(tmpdir(), "hoeder-backups-")))

export const destinationIn = (folder: string): Destination => ({
  data: join(folder, "saved"),
  keys: join(folder, "keys"),
})

/** The operator of a machine, who reaches all of a practice. */
export const operator = (rooms: TestPractice["rooms"]): Borrower => ({
  actor: { kind: "operator", command: "test" },
  language: "nl",
  audience: staff,
  permissions: new Map(rooms.flatMap((room) => room.permissions.map(({ name }) => [name, "all"] as const))),
  teams: [],
})

/** A backup of a practice; the clock moves on, so that the next one is another. Of those before, `keep` says how many stay. */
export async function backUpTo(linde: TestPractice, destination: Destination, keep?: number): Promise<Saved> {
  linde.clock.advance({ seconds: 1 })
  return backUp({
    practices: linde.practices,
    practice: linde.practice,
    borrower: operator(linde.rooms),
    rooms: linde.rooms,
    to: destination.data,
    keys: { to: destination.keys, passphrase, cost: quick },
    keep,
    tell: () => undefined,
  })
}

/** What another process needs to save a practice on SQLite. */
export type Saving = {
  readonly folder: string
  readonly slug: string
  readonly key: string
  readonly destination: Destination
  readonly at: string
}

/** A backup by a program of its own, as an operator's command makes one. */
export async function backUpOf({ folder, slug, key, destination, at }: Saving): Promise<void> {
  const rooms = allRooms
  const practices = await openPractices({
    folder,
    engine: { kind: "sqlite" },
    clock: new TestClock(at),
    custody: holdMasterKey(Buffer.from(key, "base64")),
    program: aProgram(rooms),
    ...fromRooms(rooms),
    kept: 1,
    post: async () => undefined,
    wake: () => undefined,
  })
  await withPracticeOf({ practices }, slug, (practice) =>
    backUp({
      practices,
      practice,
      borrower: operator(rooms),
      rooms,
      to: destination.data,
      keys: { to: destination.keys, passphrase, cost: quick },
      tell: () => undefined,
    }),
  )
  await practices.close()
}

/** Another machine: a folder and a master key of its own. */
export type Machine = { readonly practices: Practices; readonly folder: string }

export async function aMachine(
  program: Program,
  engine: Engine = { kind: "sqlite" },
  folder = mkdtempSync(join(tmpdir(), "hoeder-machine-")),
): Promise<Machine> {
  const practices = await openScratch(program, { folder, engine })
  return { practices, folder }
}

/** What a machine can do. */
export type Program = Pick<TestPractice, "rooms">

const openScratch = (
  { rooms }: Program,
  { folder, engine, key = randomBytes(32) }: { folder: string; engine: Engine; key?: Buffer },
): Promise<Practices> =>
  openPractices({
    folder,
    engine,
    clock: new TestClock("2027-01-01T09:00:00.000Z"),
    custody: holdMasterKey(key),
    program: aProgram(rooms),
    ...fromRooms(rooms),
    kept: 10,
    post: async () => undefined,
    wake: () => undefined,
  })

type Wish = { readonly stamp?: string; readonly passphrase?: string; readonly slug?: string }

/** Which practice is restored, and by what program. */
type Source = Program & { readonly practice: { readonly ref: { readonly slug: string } } }

const fromDestination = (linde: Source, destination: Destination, wish: Wish) => ({
  borrower: operator(linde.rooms),
  dataKinds: linde.rooms.flatMap((room) => room.dataKinds),
  from: destination.data,
  keysFrom: destination.keys,
  slug: linde.practice.ref.slug,
  passphrase,
  tell: () => undefined,
  ...wish,
})

export const restoreTo = (
  machine: Pick<Machine, "practices">,
  linde: Source,
  destination: Destination,
  wish: Wish = {},
): Promise<Restored> => restore({ ...fromDestination(linde, destination, wish), practices: machine.practices })

export const verify = (linde: TestPractice, destination: Destination, wish: Wish = {}) =>
  verifyBackup({
    ...fromDestination(linde, destination, wish),
    scratch: (folder, key) => openScratch(linde, { folder, engine: { kind: "sqlite" }, key }),
  })

/** All rows of a practice, one line each: the same on both engines. */
export function allRows(practice: OpenPractice): Promise<readonly string[]> {
  return practice.store.look(async (db: Kysely<unknown>) => {
    const lines: string[] = []
    let table = ""
    for await (const line of rowsOut(db, await practice.store.shapes())) {
      if ("table" in line) table = line.table
      else lines.push(`${table} ${JSON.stringify(line)}`)
    }
    return lines.toSorted()
  })
}

/** The practice of a machine, lent for the length of `work`. */
export const withPracticeOf = <Result>(
  { practices }: Pick<Machine, "practices">,
  slug: string,
  work: (practice: OpenPractice) => Promise<Result>,
): Promise<Result> =>
  practices.use(slug, (practice) => {
    if (practice === undefined) throw new Error(`there is no practice ${slug}`)
    return work(practice)
  })
