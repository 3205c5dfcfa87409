import type { Room } from "#ground/kernel/room.ts"
import { dropDraft } from "./drop-draft.ts"
import { getDraft } from "./get-draft.ts"
import { draftDataKind } from "./data-kinds.ts"
import { draftTables } from "./migrations/2026-11-22-drafts.ts"
import { saveDraft } from "./save-draft.ts"
import { tidy } from "./tidy.ts"
import { draftTable } from "./tables.ts"
import { words } from "./words.ts"

export const drafts: Room = {
  words,
  tables: [draftTable],
  operations: [getDraft, saveDraft, dropDraft],
  dataKinds: [draftDataKind],
  migrations: [draftTables],
  permissions: [],
  jobs: [tidy],
}
