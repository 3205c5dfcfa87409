import { randomBytes } from "#ground/crypto/key.ts"
import { newId, type PracticeId } from "#ground/kernel/ids.ts"
import { onlyWords } from "#ground/kernel/room.ts"
import { refuse } from "#ground/kernel/refusal.ts"
import { instantText } from "#ground/kernel/time.ts"
import { openStore } from "#ground/store/open-store.ts"
import type { Language } from "#ground/words/words.ts"
import type { ErasureLedger } from "#gate/keys/keys.ts"
import { Arrival } from "./arrival.ts"
import { findPractice, listAwake, listPractices, noteAsleep, noteAwake, type PracticeRow } from "./control-rows.ts"
import { Departure } from "./departure.ts"
import type { Installation } from "./installation.ts"
import { controlMigrations } from "./migrations.ts"
import type { OpenPractice } from "./open-practice.ts"
import { type PracticeOrigin, readOrigin } from "./origin.ts"
import { type Engine, placements } from "./placement.ts"
import { Pool } from "./pool.ts"
import type { LeftBehind } from "./postgres-home.ts"
import { Practice } from "./practice.ts"
import { freshRow } from "./sealed-row.ts"
import type { PracticesSetting } from "./setting.ts"
import { stateOf } from "./states.ts"
import { ledgerOf } from "./wrap-keys.ts"
import { words } from "./words.ts"

export type { Borrower } from "./lending.ts"
export type { OpenPractice } from "./open-practice.ts"
export type { Arrival } from "./arrival.ts"
export type { Departure } from "./departure.ts"
export type { PracticeOrigin } from "./origin.ts"
export type { Engine } from "./placement.ts"
export type { LeftBehind } from "./postgres-home.ts"
export type { PracticesSetting } from "./setting.ts"

/** What the register says; its tables are in no practice. */
export const practices = onlyWords(words)

/** What a new practice is. The slug is lower case letters, digits and dashes; it names the practice at sign-in. */
export type NewPractice = {
  readonly slug: string
  readonly name: string
  readonly language: Language
  readonly zone?: string
}

export type PracticeLine = { readonly id: PracticeId; readonly slug: string; readonly createdAt: string }

/** All practices of this installation. Those used last are kept open. */
export class Practices {
  readonly #installation: Installation
  readonly #pool: Pool<Practice>

  constructor(installation: Installation) {
    this.#installation = installation
    this.#pool = new Pool(installation.setting.kept, async (slug) => {
      const practice = await Practice.find(installation, slug)
      if (practice === undefined || !(await practice.mayBeUsed())) return undefined
      await noteAwake(installation.control, practice.id)
      await practice.open()
      return practice
    })
  }

  /** Lends the practice of a slug, open; `undefined` when there is none. */
  use<Result>(slug: string, work: (practice: OpenPractice | undefined) => Promise<Result>): Promise<Result> {
    return this.#pool.use(slug, (practice) => work(practice?.opened))
  }

  /** The same for the clock, which uses it for nobody. */
  tend<Result>(slug: string, work: (practice: OpenPractice | undefined) => Promise<Result>): Promise<Result> {
    return this.#pool.tend(slug, (practice) => work(practice?.opened))
  }

  async list(): Promise<readonly PracticeLine[]> {
    return this.#placed(await listPractices(this.#installation.control))
  }

  /** Those that somebody opened, or in which something is due by now: all but those that sleep. */
  async awake(): Promise<readonly PracticeLine[]> {
    const { control, setting } = this.#installation
    return this.#placed(await listAwake(control, instantText(setting.clock.now())))
  }

  /** Since when nobody has used a practice, by the clock of the process; nothing where it is not open here. */
  restsSince(slug: string): number | undefined {
    return this.#pool.restsSince(slug)
  }

  /**
   * Closes a practice and notes, for other processes and the next start too, that nothing in it is due before `until`; not where
   * somebody has used it since `restsSince`. It is awake again as soon as somebody opens it.
   */
  async sleep({ id, slug }: PracticeLine, restsSince: number, until: Temporal.Instant): Promise<boolean> {
    const note = async (): Promise<void> => void (await noteAsleep(this.#installation.control, id, instantText(until)))
    return this.#pool.retire(slug, restsSince, note)
  }

  /** Makes a practice; refuses a slug that is taken (`practices.slug-taken`) or malformed (`practices.slug-malformed`). */
  async create({ slug, name, language, zone = "Europe/Amsterdam" }: NewPractice): Promise<PracticeId> {
    const { control, places, setting } = this.#installation
    if (!/^[a-z0-9][a-z0-9-]{0,39}$/.test(slug)) throw refuse("practices.slug-malformed")
    if ((await findPractice(control, slug)) !== undefined) throw refuse("practices.slug-taken")
    const now = setting.clock.now()
    const id = newId<PracticeId>(now)
    const placement = await places.prepare(slug)
    const sealed = { slug, name, language, zone, placement }
    const row = { id, key: randomBytes(32), state: "active", createdAt: instantText(now), sealed } as const
    await Practice.enter(this.#installation, await freshRow(setting.custody, row))
    return id
  }

  /**
   * Destroys a practice for good, its key first: from then on nothing of it can be opened, whatever is left of it somewhere. What
   * a crash leaves undone is done when it is asked again. Gives what only others can take away. Refuses `practices.not-found`.
   */
  async destroy(slug: string): Promise<LeftBehind | undefined> {
    return (await this.#known(slug)).destroy(() => this.#pool.drop(slug))
  }

  /** What a copy of a practice is made from; undefined when there is none of that slug. */
  async origin(slug: string): Promise<PracticeOrigin | undefined> {
    const practice = await Practice.find(this.#installation, slug)
    return practice && readOrigin(this.#installation, practice)
  }

  /** Makes room for a practice that comes from elsewhere, with the tables of the migrations named. */
  receive(origin: PracticeOrigin, schema: readonly string[]): Promise<Arrival> {
    return Arrival.begin(this.#installation, origin, schema)
  }

  /** Takes a practice out of use, to move it to another engine; refuses `practices.there-already` where it is on that one. */
  async depart(slug: string, engine: Engine): Promise<Departure> {
    const practice = await this.#known(slug)
    return Departure.begin(this.#installation, { practice, engine, letGo: () => this.#pool.drop(slug) })
  }

  /** Who was erased in a practice, whether it is here or not. */
  ledger(id: PracticeId): ErasureLedger {
    return ledgerOf(this.#installation.control, id)
  }

  async close(): Promise<void> {
    await this.#pool.close()
    await this.#installation.control.close()
  }

  #placed(rows: readonly PracticeRow[]): readonly PracticeLine[] {
    const { clock } = this.#installation.setting
    return rows
      .filter(({ state }) => stateOf(state, clock) === "placed")
      .map((row) => ({ id: row.id as PracticeId, slug: row.slug, createdAt: row.created_at }))
  }

  async #known(slug: string): Promise<Practice> {
    const practice = await Practice.find(this.#installation, slug)
    if (practice === undefined) throw refuse("practices.not-found")
    return practice
  }
}

/** Opens the register of practices. */
export async function openPractices(setting: PracticesSetting): Promise<Practices> {
  const places = placements(setting.engine, setting.folder)
  const control = await openStore(await places.control(), controlMigrations, setting.clock.now())
  return new Practices({ setting, places, control })
}
