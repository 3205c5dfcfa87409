import { join } from "node:path"
import { openBlobFolder } from "#ground/blobs/disk.ts"
import type { Migration } from "#ground/kernel/migration.ts"
import type { PracticeId } from "#ground/kernel/ids.ts"
import { refuse } from "#ground/kernel/refusal.ts"
import type { PracticeRef, Trouble } from "#ground/kernel/scope.ts"
import type { Clock } from "#ground/kernel/time.ts"
import { openStore } from "#ground/store/open-store.ts"
import type { Store } from "#ground/store/store.ts"
import type { Language } from "#ground/words/words.ts"
import {
  keyCare,
  keyringMigrations,
  openKeyring,
  practiceKeys,
  type PracticeKeys,
  wipePracticeKeys,
} from "#gate/keys/keys.ts"
import { anchored, Chain, lastMarks } from "#gate/audit/audit.ts"
import { adoptAll, type Anchor, countersOf, soundAlone, staleTables } from "#gate/proof/proof.ts"
import { findPracticeById, type PracticeRow, updatePractice } from "./control-rows.ts"
import { openPractice, type OpenPractice } from "./open-practice.ts"
import { type Placement, type Placements, practiceFolder } from "./placement.ts"
import type { PracticesSetting } from "./setting.ts"
import { sealWith } from "./seals.ts"
import { stateOf } from "./state.ts"
import { ledgerOf, wrapKeysOf } from "./wrap-keys.ts"

/** The register of practices as this folder works with it. */
export type Register = {
  readonly setting: PracticesSetting
  readonly places: Placements
  readonly control: Store
}

/** What is sealed in a practice's row. */
export type Sealed = {
  /** As the row has it in the clear; a row of earlier gets it when its practice is proven. */
  readonly slug?: string
  readonly name: string
  readonly language: Language
  readonly zone: string
  readonly placement: Placement
  /** Whether what decides in it is proven; a practice from before there were proofs is when it is first opened. */
  readonly isProven?: true
}

/** Where the practice key stands in the control store; the master key opens it nowhere else. */
export const practiceKeyPlace = (id: PracticeId): string => `practices/${id}`

export const sealRow = (id: PracticeId, keys: PracticeKeys, sealed: Sealed): Uint8Array =>
  sealWith(id, keys.seal).seal({ table: "practices", row: id }, sealed)

/** Opens what a row keeps of its practice; refuses a row that has another practice's slug. */
export async function openRow(
  { setting }: Register,
  row: PracticeRow,
): Promise<{ keys: PracticeKeys; sealed: Sealed }> {
  const id = row.id as PracticeId
  const keys = practiceKeys(await setting.custody.unwrap(practiceKeyPlace(id), row.wrapped_key))
  const sealed = sealWith(id, keys.seal).open<Sealed>({ table: "practices", row: id }, row.sealed)
  if (sealed.slug !== undefined && sealed.slug !== row.slug) throw refuse("general.not-proven")
  return { keys, sealed }
}

/** What a row keeps of its practice; no key is left of that in memory. */
export async function readRow(register: Register, row: PracticeRow): Promise<Sealed> {
  const { keys, sealed } = await openRow(register, row)
  wipePracticeKeys(keys)
  return sealed
}

/** The two stores of a practice; its own with the tables of these migrations. */
export async function openStores(
  { setting, places }: Register,
  { slug, placement }: { readonly slug: string; readonly placement: Placement },
  migrations: readonly Migration[] = setting.migrations,
): Promise<{ readonly store: Store; readonly ring: Store }> {
  const now = setting.clock.now()
  const store = await openStore(places.practice(slug, placement), migrations, now)
  try {
    return { store, ring: await openStore(places.keyring(slug, placement), keyringMigrations, now) }
  } catch (error) {
    await store.close()
    throw error
  }
}

export const filesFolder = ({ setting }: Register, slug: string): string =>
  join(practiceFolder(setting.folder, slug), "documents")

/** Opens the practice of a row. */
export async function openFromRow(register: Register, found: PracticeRow): Promise<OpenPractice> {
  const { setting, control } = register
  const id = found.id as PracticeId
  const { keys, sealed } = await openRow(register, found)
  const { name, language, zone, placement } = sealed
  const ref: PracticeRef = { id, slug: found.slug, name, language, zone }
  const { store, ring } = await openStores(register, { slug: found.slug, placement })
  const proving = { key: keys.proof, seal: sealWith(id, keys.seal), rules: setting.tables }
  const isAnchored = await store.look(async (db) => (await lastMarks(db, keys.chain)) !== undefined)
  // Where the log tells of proofs, they are not made anew: an older row of the register may have been put back.
  if (sealed.isProven !== true && !isAnchored)
    await store.change((scope) => adoptAll(scope, { ...proving, anchor: anchorIn(keys, setting.clock) }))
  const row = sealed.isProven === true ? found : await markProven(register, found, { keys, sealed })
  const marks = (await store.look((db) => lastMarks(db, keys.chain))) ?? []
  const stale = await store.look((db) => staleTables(db, { ...proving, marks }))
  const troubled = (trouble: Trouble): void => {
    setting.troubled?.(ref, trouble)
    setting.wake(ref, "proof.tell")
  }
  for (const table of stale) troubled({ table, concern: "*" })
  // A table that is not what the log said last is an older one put back: it opens no more.
  const counters = new Map([...countersOf(marks), ...stale.map((table) => [table, Number.POSITIVE_INFINITY] as const)])
  const kept = wrapKeysOf(control, setting.custody, id)
  const keyring = await openKeyring(whileItStands(register, row, ring), id, { kept, first: keys.wrap })
  const care = keyCare(store, keyring, ledgerOf(control, id), soundAlone(keys.proof, setting.tables, "tombstones"))
  await care.settle()
  return openPractice({
    ref,
    store: whileItStands(register, row, store),
    keyring,
    care,
    keys,
    blobs: openBlobFolder(filesFolder(register, row.slug)),
    clock: setting.clock,
    highRisk: new Set(
      setting.permissions.filter(({ risk }) => risk === "high").map(({ name: permission }) => permission),
    ),
    holdSources: setting.holdSources,
    rules: setting.tables,
    counters,
    troubled,
    unread: (row) => {
      setting.unread?.(ref, row)
      setting.wake(ref, "proof.tell")
    },
    post: setting.post,
    wake: (job) => setting.wake(ref, job),
  })
}

const anchorIn =
  (keys: PracticeKeys, clock: Clock): Anchor =>
  (scope, marks) =>
    new Chain(keys.chain).append(scope, [anchored(clock.now(), marks)])

/** Notes that everything in a practice is proven: from here on nothing that is not is believed. */
async function markProven(
  { control }: Register,
  row: PracticeRow,
  { keys, sealed }: { readonly keys: PracticeKeys; readonly sealed: Sealed },
): Promise<PracticeRow> {
  const id = row.id as PracticeId
  const changed = { sealed: sealRow(id, keys, { ...sealed, slug: row.slug, isProven: true }) }
  if (!(await updatePractice(control, { id, state: row.state }, changed))) throw refuse("general.unavailable")
  return { ...row, ...changed }
}

/**
 * A store of a practice, which refuses to change once the practice is being moved or stands elsewhere: asked in the transaction
 * that writes, so that whoever moves it loses nothing.
 */
function whileItStands({ control, setting }: Register, opened: PracticeRow, store: Store): Store {
  const stands = async (): Promise<void> => {
    const row = await findPracticeById(control, opened.id as PracticeId)
    const isHere = row !== undefined && Buffer.compare(row.sealed, opened.sealed) === 0
    if (!isHere || stateOf(row.state, setting.clock) === "moving") throw refuse("practices.moving.unavailable")
  }
  return {
    ...store,
    change: (write) =>
      store.change(async (scope) => {
        if (!scope.group.memo.has("stands")) {
          await stands()
          scope.group.memo.set("stands", true)
        }
        return write(scope)
      }),
  }
}
