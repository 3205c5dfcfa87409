import type { Room } from "#ground/kernel/room.ts"

export { destroyPractice } from "./destroy-practice.ts"
export { leavePractice, type Leaving } from "./leave-practice.ts"

/** What rooms hold that goes along with a practice that leaves. */
export const leavingFrom = (rooms: readonly Room[]) => ({
  dataKinds: rooms.flatMap((room) => room.dataKinds),
  tables: rooms.flatMap((room) => room.openTables ?? []),
})
