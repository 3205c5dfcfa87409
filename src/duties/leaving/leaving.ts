import { onlyWords, type Room } from "#ground/kernel/room.ts"

import { words } from "./words.ts"

export { destroyPractice } from "./destroy-practice.ts"
export { leavePractice, type Leaving } from "./leave-practice.ts"

/** The texts of a practice that leaves; it does so by command alone. */
export const leaving = onlyWords(words)

/** What rooms hold that goes along with a practice that leaves. */
export const leavingFrom = (rooms: readonly Room[]) => ({
  dataKinds: rooms.flatMap((room) => room.dataKinds),
  tables: rooms.flatMap((room) => room.openTables ?? []),
})
