import type { Room } from "#ground/kernel/room.ts"
import { searchAll } from "./search-all.ts"
import { searchPersons } from "./search-persons.ts"

export const search: Room = {
  tables: [],
  operations: [searchPersons, searchAll],
  dataKinds: [],
  migrations: [],
  permissions: [],
  jobs: [],
}
