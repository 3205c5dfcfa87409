import { onlyWords, type Room } from "#ground/kernel/room.ts"
import { listWaiting } from "./list-waiting.ts"
import { words } from "./words.ts"

/** What waits for whoever is signed in, of every room. */
export const waiting: Room = { ...onlyWords(words), operations: [listWaiting] }
