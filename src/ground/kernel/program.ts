import { type Catalogue, catalogueOf } from "#ground/words/words.ts"
import type { FolderRoot } from "#ground/config/folders.ts"
import type { DataKind } from "./data-kind.ts"
import type { UserId } from "./ids.ts"
import type { Permission } from "./permission.ts"
import type { Resting, Room } from "./room.ts"
import type { Look, Program } from "./scope.ts"
import type { SecondPersonAct } from "./second-person.ts"
import type { WaitingSource } from "./waiting.ts"

/**
 * What the program that runs knows of itself: what its rooms declare, and what its operator set. These are facts; nothing here does
 * anything, and whatever can be imported is. A look has them, and they speak of looks: so they are told here, and not there.
 */
declare module "./look.ts" {
  interface Program {
    /** The texts of every room. */
    readonly words: Catalogue
    readonly dataKinds: readonly DataKind[]
    readonly permissions: readonly Permission[]
    /** The names of all permissions that their rooms declare to be of high risk. */
    readonly highRisk: ReadonlySet<string>
    /** What nobody brings about alone and has no screen of its own for whoever agrees. */
    readonly secondPersonActs: readonly SecondPersonAct[]
    /** What waits for somebody in every room. */
    readonly waits: readonly WaitingSource[]
    /** What rests on a user in every room. */
    readonly restsOn: (at: Look, user: UserId) => Promise<readonly Resting[]>
    /** Where the site is found, for links in mail; not known before it listens. */
    readonly origin: string
    /** The folders outside Hoeder that practices may have cleaned. */
    readonly folderRoots: readonly FolderRoot[]
    /** Where providers may be, beside the public internet. */
    readonly providerNetworks: readonly string[]
  }
}

/** What the operator set. */
export type ProgramSetting = Pick<Program, "folderRoots" | "providerNetworks"> & { readonly origin: () => string }

/** The facts of a program that has these rooms. */
export function programOf(rooms: readonly Room[], setting: ProgramSetting): Program {
  const permissions = rooms.flatMap((room) => room.permissions)
  return Object.freeze({
    words: catalogueOf(rooms.map((room) => room.words)),
    dataKinds: rooms.flatMap((room) => room.dataKinds),
    permissions,
    highRisk: new Set(permissions.filter(({ risk }) => risk === "high").map(({ name }) => name)),
    holdSources: rooms.flatMap(({ holds }) => (holds === undefined ? [] : [holds])),
    secondPersonActs: rooms.flatMap((room) => room.secondPersonActs ?? []),
    waits: rooms.flatMap((room) => room.waits ?? []),
    restsOn: async (at: Look, user: UserId) =>
      (await Promise.all(rooms.map(async (room) => (await room.restsOn?.(at, user)) ?? []))).flat(),
    folderRoots: setting.folderRoots,
    providerNetworks: setting.providerNetworks,
    get origin() {
      return setting.origin()
    },
  })
}

/** A room's own view of the program, made once for each: a list by name, say. */
export function viewOf<View>(make: (program: Program) => View): (at: { readonly program: Program }) => View {
  const made = new WeakMap<Program, { readonly view: View }>()
  return ({ program }) => {
    const known = made.get(program) ?? { view: make(program) }
    made.set(program, known)
    return known.view
  }
}
