import type { Room } from "#ground/kernel/room.ts"
import { finishLink } from "./finish-link.ts"
import { getCard } from "./get-card.ts"
import { eidTables } from "./migrations/2026-11-22-eid.ts"
import { tidy } from "./tidy.ts"
import { unlink } from "./unlink.ts"
import { eidCardTable, eidTicketTable } from "./tables.ts"
import { words } from "./words.ts"

// What sets a cookie, or comes in at the card's listener, is no operation: doors call these with a practice to borrow.
export { callToLink, callToSignIn } from "./calls.ts"
export { finishSignIn } from "./finish-sign-in.ts"
export { receiveCard } from "./receive-card.ts"
export { openRevocationLists } from "./revocation-lists.ts"
export { judgeCard, readAuthorities, type Trust } from "./trust.ts"

export const eid: Room = {
  words,
  tables: [eidCardTable, eidTicketTable],
  operations: [getCard, finishLink, unlink],
  dataKinds: [],
  migrations: [eidTables],
  permissions: [],
  jobs: [tidy],
}
