import type { Room } from "#ground/kernel/room.ts"
import { searchAll } from "./search-all.ts"
import { searchPersons } from "./search-persons.ts"
import { words } from "./words.ts"

export const search: Room = {
  words,
  tables: [],
  operations: [searchPersons, searchAll],
  dataKinds: [],
  migrations: [],
  permissions: [],
  jobs: [],
}
