import { join } from "node:path"
import { openBlobFolder } from "#ground/blobs/disk.ts"
import { randomBytes } from "#ground/crypto/key.ts"
import type { HoldSource } from "#ground/kernel/ending.ts"
import { newId, type PracticeId } from "#ground/kernel/ids.ts"
import type { Migration } from "#ground/kernel/migration.ts"
import type { Permission } from "#ground/kernel/permission.ts"
import { refuse } from "#ground/kernel/refusal.ts"
import type { Change, Mail, PracticeRef } from "#ground/kernel/scope.ts"
import { type Clock, instantText } from "#ground/kernel/time.ts"
import { openStore } from "#ground/store/store.ts"
import type { Language } from "#ground/words/words.ts"
import { type Custody, keyCare, keyringMigrations, openKeyring, practiceKeys } from "#gate/keys/keys.ts"
import {
  findPractice,
  forgetPracticeKey,
  insertPractice,
  listPractices,
  listStates,
  markDestroyed,
  type PracticeRow,
} from "./control-rows.ts"
import { controlMigrations } from "./migrations.ts"
import { openPractice, type OpenPractice } from "./open-practice.ts"
import { type Engine, type Placement, placements, practiceFolder } from "./placement.ts"
import { sealWith } from "./seals.ts"
import { rememberedFor } from "./remembered.ts"
import { Shelf } from "./shelf.ts"
import { ledgerOf, wrapKeysOf } from "./wrap-keys.ts"

export type { Borrower, OpenPractice } from "./open-practice.ts"
export type { Engine } from "./placement.ts"

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
   * a crash leaves undone is done when it is asked again. Refuses `practices.not-found`.
   */
  destroy(slug: string): Promise<void>
  close(): Promise<void>
}

export type PracticesSetting = {
  readonly folder: string
  readonly engine: Engine
  readonly custody: Custody
  readonly clock: Clock
  readonly migrations: readonly Migration[]
  /** Every permission there is. */
  readonly permissions: readonly Permission[]
  /** Every reason that keeps something from being destroyed. */
  readonly holdSources: readonly HoldSource[]
  /** So many practices are kept open. */
  readonly kept: number
  readonly post: (at: Change, mail: Mail) => Promise<void>
  readonly wake: (practice: PracticeRef, job: string) => void
}

type Sealed = {
  readonly name: string
  readonly language: Language
  readonly zone: string
  readonly placement: Placement
}

/** So long another process may go on with a practice that was ended here. */
const stateSeconds = 1

/** Opens the register of practices. */
export async function openPractices(setting: PracticesSetting): Promise<Practices> {
  const places = placements(setting.engine, setting.folder)
  const highRisk = new Set(setting.permissions.filter(({ risk }) => risk === "high").map(({ name }) => name))
  const control = await openStore(await places.control(), controlMigrations, setting.clock.now())
  const shelf = new Shelf<OpenPractice>(setting.kept, async (slug) => {
    const row = await findPractice(control, slug)
    return row?.state === "active" ? open(row) : undefined
  })

  const open = async (row: PracticeRow): Promise<OpenPractice> => {
    const id = row.id as PracticeId
    const keys = practiceKeys(await setting.custody.unwrap(`practices/${id}`, row.wrapped_key))
    const { name, language, zone, placement } = sealWith(id, keys.seal).open<Sealed>(
      { table: "practices", row: id },
      row.sealed,
    )
    const ref: PracticeRef = { id, slug: row.slug, name, language, zone }
    const now = setting.clock.now()
    const store = await openStore(places.practice(row.slug, placement), setting.migrations, now)
    const ring = await openStore(places.keyring(row.slug, placement), keyringMigrations, now)
    const kept = wrapKeysOf(control, setting.custody, id)
    const keyring = await openKeyring(ring, id, { kept, first: keys.wrap })
    const care = keyCare(store, keyring, ledgerOf(control, id))
    await care.settle()
    return openPractice({
      ref,
      store,
      keyring,
      care,
      keys,
      blobs: openBlobFolder(join(practiceFolder(setting.folder, row.slug), "documents")),
      clock: setting.clock,
      highRisk,
      holdSources: setting.holdSources,
      post: setting.post,
      wake: (job) => setting.wake(ref, job),
    })
  }

  const create = async (fresh: NewPractice): Promise<PracticeId> => {
    if (!/^[a-z0-9][a-z0-9-]{0,39}$/.test(fresh.slug)) throw refuse("practices.slug-malformed")
    if ((await findPractice(control, fresh.slug)) !== undefined) throw refuse("practices.slug-taken")
    const id = newId<PracticeId>(setting.clock.now())
    const bytes = randomBytes(32)
    const wrapped = await setting.custody.wrap(`practices/${id}`, bytes)
    const keys = practiceKeys(bytes)
    const placement = await places.prepare(fresh.slug)
    const sealed: Sealed = {
      name: fresh.name,
      language: fresh.language,
      zone: fresh.zone ?? "Europe/Amsterdam",
      placement,
    }
    await insertPractice(control, {
      id,
      slug: fresh.slug,
      state: "active",
      engine: placement.engine,
      wrapped_key: wrapped,
      sealed: sealWith(id, keys.seal).seal({ table: "practices", row: id }, sealed),
      created_at: instantText(setting.clock.now()),
    })
    return id
  }

  const states = rememberedFor(stateSeconds, () => listStates(control))
  const use: Practices["use"] = async (slug, work) => {
    // Another process of this installation may have ended it meanwhile.
    if (!(await states()).has(slug)) return shelf.use(slug, work)
    await shelf.drop(slug)
    return work(undefined)
  }

  const destroy = async (slug: string): Promise<void> => {
    const row = await findPractice(control, slug)
    if (row === undefined || row.state === "destroyed") throw refuse("practices.not-found")
    const id = row.id as PracticeId
    await forgetPracticeKey(control, id)
    await control.compact(["practices", "wrap_keys"])
    await shelf.drop(slug)
    await places.remove(slug)
    await markDestroyed(control, id)
  }

  return {
    use,
    destroy,
    list: async () => {
      const rows = (await listPractices(control)).filter(({ state }) => state === "active")
      return rows.map((row) => ({ id: row.id as PracticeId, slug: row.slug, createdAt: row.created_at }))
    },
    create,
    close: async () => {
      await shelf.close()
      await control.close()
    },
  }
}
