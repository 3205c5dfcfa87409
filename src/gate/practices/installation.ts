import { join } from "node:path"
import type { Migration } from "#ground/kernel/migration.ts"
import type { MadeTables } from "#ground/store/migrate.ts"
import { openStore } from "#ground/store/open-store.ts"
import type { Store } from "#ground/store/store.ts"
import { keyringMigrations } from "#gate/keys/keys.ts"
import { type Placement, type Placements, practiceFolder } from "./placement.ts"
import type { PracticesSetting } from "./setting.ts"

/** What the practices of one installation share: how they are set up, where they are placed, and the register of them. */
export type Installation = {
  readonly setting: PracticesSetting
  readonly places: Placements
  readonly control: Store
}

/** The two stores of a practice: its own, and that of its keyring. */
export type Stores = { readonly store: Store; readonly ring: Store }

/** By what the tables of a practice's own store are made, and what else belongs to that. */
type Making = { readonly migrations?: readonly Migration[]; readonly made?: MadeTables }

/** Opens the stores of a practice that is placed so. */
export async function openStores(
  { setting, places }: Installation,
  { slug, placement }: { readonly slug: string; readonly placement: Placement },
  { migrations = setting.migrations, made }: Making = {},
): Promise<Stores> {
  const now = setting.clock.now()
  const store = await openStore(places.practice(slug, placement), migrations, now, made)
  try {
    return { store, ring: await openStore(places.keyring(slug, placement), keyringMigrations, now) }
  } catch (error) {
    await store.close()
    throw error
  }
}

export async function closeStores({ store, ring }: Stores): Promise<void> {
  await store.close()
  await ring.close()
}

/** Where the sealed files of a practice are. */
export const filesFolder = ({ setting }: Installation, slug: string): string =>
  join(practiceFolder(setting.folder, slug), "documents")
