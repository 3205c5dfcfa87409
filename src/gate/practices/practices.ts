import { randomBytes } from "#ground/crypto/key.ts"
import { newId, type PracticeId } from "#ground/kernel/ids.ts"
import { refuse } from "#ground/kernel/refusal.ts"
import { instantText } from "#ground/kernel/time.ts"
import { openStore } from "#ground/store/open-store.ts"
import type { Language } from "#ground/words/words.ts"
import { type ErasureLedger, practiceKeys, wipePracticeKeys } from "#gate/keys/keys.ts"
import { type Arrival, receivePractice } from "./arrival.ts"
import { findPractice, forgetPracticeKey, insertPractice, listPractices, markDestroyed } from "./control-rows.ts"
import { type Departure, departPractice } from "./departure.ts"
import { openWatch } from "./watch.ts"
import { controlMigrations } from "./migrations.ts"
import type { OpenPractice } from "./open-practice.ts"
import { type Origin, readOrigin } from "./origin.ts"
import { type Engine, placements } from "./placement.ts"
import type { LeftBehind } from "./postgres-home.ts"
import { openFromRow, practiceKeyPlace, readRow, type Register, sealRow } from "./register.ts"
import { Pool } from "./pool.ts"
import type { PracticesSetting } from "./setting.ts"
import { stateOf } from "./state.ts"
import { ledgerOf } from "./wrap-keys.ts"

export type { Borrower, OpenPractice } from "./open-practice.ts"
export type { Arrival } from "./arrival.ts"
export type { Departure } from "./departure.ts"
export type { Origin } from "./origin.ts"
export type { Engine } from "./placement.ts"
export type { LeftBehind } from "./postgres-home.ts"
export type { PracticesSetting } from "./setting.ts"

/** What a new practice is. The slug is lower case letters, digits and dashes; it names the practice at sign-in. */
export type NewPractice = {
  readonly slug: string
  readonly name: string
  readonly language: Language
  readonly zone?: string
}

export type PracticeLine = { readonly id: PracticeId; readonly slug: string; readonly createdAt: string }

/** All practices of this installation. */
export interface Practices {
  /** Lends the practice of a slug, open; `undefined` when there is none. */
  use<Result>(slug: string, work: (practice: OpenPractice | undefined) => Promise<Result>): Promise<Result>
  list(): Promise<readonly PracticeLine[]>
  /** Makes a practice; refuses a slug that is taken (`practices.slug-taken`) or malformed (`practices.slug-malformed`). */
  create(fresh: NewPractice): Promise<PracticeId>
  /**
   * Destroys a practice for good, its key first: from then on nothing of it can be opened, whatever is left of it somewhere. What
   * a crash leaves undone is done when it is asked again. Gives what only others can take away. Refuses `practices.not-found`.
   */
  destroy(slug: string): Promise<LeftBehind | undefined>
  /** What a copy of a practice is made from; undefined when there is none of that slug. */
  origin(slug: string): Promise<Origin | undefined>
  /** Makes room for a practice that comes from elsewhere, with the tables of the migrations named. */
  receive(origin: Origin, schema: readonly string[]): Promise<Arrival>
  /** Takes a practice out of use, to move it to another engine; refuses `practices.there-already` where it is on that one. */
  depart(slug: string, engine: Engine): Promise<Departure>
  /** Who was erased in a practice, whether it is here or not. */
  ledger(id: PracticeId): ErasureLedger
  close(): Promise<void>
}

/** Opens the register of practices. */
export async function openPractices(setting: PracticesSetting): Promise<Practices> {
  const places = placements(setting.engine, setting.folder)
  const control = await openStore(await places.control(), controlMigrations, setting.clock.now())
  const register: Register = { setting, places, control }
  const pool = new Pool<OpenPractice>(setting.kept, async (slug) => {
    const row = await findPractice(control, slug)
    const isThere = row !== undefined && row.state !== "ending" && row.state !== "destroyed"
    return isThere ? openFromRow(register, row) : undefined
  })
  const watch = openWatch(register, (slug) => pool.drop(slug))

  const create = async (fresh: NewPractice): Promise<PracticeId> => {
    if (!/^[a-z0-9][a-z0-9-]{0,39}$/.test(fresh.slug)) throw refuse("practices.slug-malformed")
    if ((await findPractice(control, fresh.slug)) !== undefined) throw refuse("practices.slug-taken")
    const id = newId<PracticeId>(setting.clock.now())
    const bytes = randomBytes(32)
    const wrapped = await setting.custody.wrap(practiceKeyPlace(id), bytes)
    const keys = practiceKeys(bytes)
    const placement = await places.prepare(fresh.slug)
    const { name, language, zone = "Europe/Amsterdam" } = fresh
    await insertPractice(control, {
      id,
      slug: fresh.slug,
      state: "active",
      engine: placement.engine,
      wrapped_key: wrapped,
      sealed: sealRow(id, keys, { slug: fresh.slug, name, language, zone, placement }),
      created_at: instantText(setting.clock.now()),
    })
    wipePracticeKeys(keys)
    return id
  }

  const destroy = async (slug: string): Promise<LeftBehind | undefined> => {
    const row = await findPractice(control, slug)
    if (row === undefined || row.state === "destroyed") throw refuse("practices.not-found")
    const id = row.id as PracticeId
    // Once the key is gone, where its stores are can no longer be read.
    const placement = row.state === "ending" ? undefined : (await readRow(register, row)).placement
    await forgetPracticeKey(control, id)
    await control.compact(["practices", "wrap_keys"])
    await pool.drop(slug)
    const left = await places.remove(slug, placement)
    await markDestroyed(control, id)
    return left
  }

  return {
    use: async (slug, work) => ((await watch.isThere(slug)) ? pool.use(slug, work) : work(undefined)),
    list: async () => {
      const rows = (await listPractices(control)).filter(({ state }) => stateOf(state, setting.clock) === "active")
      return rows.map((row) => ({ id: row.id as PracticeId, slug: row.slug, createdAt: row.created_at }))
    },
    create,
    destroy,
    origin: (slug) => readOrigin(register, slug),
    receive: (origin, schema) => receivePractice(register, origin, schema),
    depart: (slug, engine) => departPractice(register, { slug, engine, letGo: () => pool.drop(slug) }),
    ledger: (id) => ledgerOf(control, id),
    close: async () => {
      await pool.close()
      await control.close()
    },
  }
}
