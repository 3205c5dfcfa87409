import type { PracticeId } from "#ground/kernel/ids.ts"
import { refuse } from "#ground/kernel/refusal.ts"
import type { Store } from "#ground/store/store.ts"
import { practiceKeys } from "#gate/keys/keys.ts"
import { firstProven } from "#gate/proof/proof.ts"
import {
  deletePractice,
  findPractice,
  findPracticeById,
  insertPractice,
  insertWrapKey,
  type PracticeRow,
  type PracticeState,
  updatePractice,
} from "./control-rows.ts"
import type { OpenPractice } from "./open-practice.ts"
import type { Origin } from "./origin.ts"
import { filesFolder, openFromRow, openStores, practiceKeyPlace, readRow, type Register, sealRow } from "./register.ts"
import { marked, stateOf } from "./state.ts"
import { wrapKeyPlace } from "./wrap-keys.ts"

/** A practice that comes from elsewhere: there is room for it, and nobody sees it before `goLive`. */
export interface Arrival {
  /** Its stores, empty, with the tables that it had where it came from. */
  readonly store: Store
  readonly ring: Store
  /** Where its sealed files go. */
  readonly files: string
  /** Says that it is still being worked on: for as long as it is silent, it may be taken for given up. */
  renew(): Promise<void>
  /** Closes the stores and opens the practice, with the tables of this version. */
  open(): Promise<OpenPractice>
  goLive(): Promise<void>
  /** Takes all of it away again. */
  abandon(): Promise<void>
}

const renewMilliseconds = 5000

export async function receivePractice(register: Register, origin: Origin, schema: readonly string[]): Promise<Arrival> {
  const { setting, places, control } = register
  const { id, slug } = origin
  await clearGivenUp(register, origin)
  const own = new Set(schema)
  const migrations = setting.migrations.filter(({ name }) => own.has(name))
  if (migrations.length < own.size) throw refuse("practices.newer")
  const keys = practiceKeys(Buffer.from(origin.key))
  const placement = await places.prepare(slug)
  const { name, language, zone, createdAt } = origin
  let row: PracticeRow = {
    id,
    slug,
    state: marked("arriving", setting.clock),
    engine: placement.engine,
    wrapped_key: await setting.custody.wrap(practiceKeyPlace(id), Buffer.from(origin.key)),
    sealed: sealRow(id, keys, {
      slug,
      name,
      language,
      zone,
      placement,
      ...(own.has(firstProven) ? { isProven: true } : {}),
    }),
    created_at: createdAt,
  }
  await insertPractice(control, row)
  const opened: { stores?: { store: Store; ring: Store }; practice?: OpenPractice } = {}
  let renewed = performance.now()

  const closeAll = async (): Promise<void> => {
    const { stores, practice } = opened
    delete opened.stores
    delete opened.practice
    await practice?.close()
    await stores?.store.close()
    await stores?.ring.close()
  }
  const abandon = async (): Promise<void> => {
    await closeAll()
    await takeAway(register, row)
  }
  const mark = async (state: PracticeState): Promise<void> => {
    if (!(await updatePractice(control, { id, state: row.state }, { state }))) throw refuse("practices.slug-taken")
    row = { ...row, state }
  }

  try {
    for (const [generation, key] of origin.wrapKeys) {
      const wrapped = await setting.custody.wrap(wrapKeyPlace(id, generation), Buffer.from(key))
      await insertWrapKey(control, id, { generation, wrapped })
    }
    opened.stores = await openStores(register, { slug, placement }, migrations)
  } catch (error) {
    await abandon()
    throw error
  }
  return {
    ...opened.stores,
    files: filesFolder(register, slug),
    renew: async () => {
      if (performance.now() - renewed < renewMilliseconds) return
      renewed = performance.now()
      await mark(marked("arriving", setting.clock))
    },
    open: async () => {
      await closeAll()
      opened.practice = await openFromRow(register, row)
      return opened.practice
    },
    goLive: async () => {
      await closeAll()
      await mark("active")
    },
    abandon,
  }
}

/** What a crash left of an arrival goes; whoever is still arriving, or is here, stays. */
async function clearGivenUp(register: Register, { id, slug }: Origin): Promise<void> {
  const rows = [await findPractice(register.control, slug), await findPracticeById(register.control, id)]
  for (const row of rows) {
    if (row === undefined) continue
    if (stateOf(row.state, register.setting.clock) !== "left")
      throw refuse(row.slug === slug ? "practices.slug-taken" : "practices.already-here", { slug: row.slug })
    await takeAway(register, row)
  }
}

/** The place first: on a full disk that makes room to write down that it is gone. */
async function takeAway(register: Register, row: PracticeRow): Promise<void> {
  const sealed = await readRow(register, row)
  await register.places.remove(row.slug, sealed.placement)
  await deletePractice(register.control, row.id as PracticeId)
}
