import { type ProgramSetting, programOf } from "#ground/kernel/program.ts"
import type { Room } from "#ground/kernel/room.ts"
import type { Program } from "#ground/kernel/scope.ts"

/** The facts of a program with these rooms, at an address of its own. */
export const aProgram = (rooms: readonly Room[], setting: Partial<ProgramSetting> = {}): Program =>
  programOf(rooms, { origin: () => "https://hoeder.example", folderRoots: [], providerNetworks: [], ...setting })
