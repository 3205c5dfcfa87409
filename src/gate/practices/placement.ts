import { randomBytes } from "node:crypto"
import { rm } from "node:fs/promises"
import { join } from "node:path"
import { openPostgres } from "#ground/store/postgres/postgres.ts"
import { openSqlite } from "#ground/store/sqlite/sqlite.ts"
import type { Connections } from "#ground/store/connections.ts"
import { leaveHome, type LeftBehind, makeHome, makeSchema, removeHome, serverOf } from "./postgres-home.ts"

/** Where stores are kept: files in a folder, or a PostgreSQL server. */
export type Engine = { readonly kind: "sqlite" } | { readonly kind: "postgres"; readonly url: string }

/** What it takes to reach a practice's stores; on PostgreSQL the passwords of its two roles. */
export type Placement =
  | { readonly engine: "sqlite" }
  | {
      readonly engine: "postgres"
      readonly password: string
      readonly keyringPassword: string
      /** The roles, where they are not called as the schemas are. */
      readonly role?: string
      readonly keyringRole?: string
      /** The server, where it is not that of the installation; without a name and a password. */
      readonly url?: string
    }

/** The stores of one practice, and the control store. */
export interface Placements {
  /** Makes the place for a practice, where new ones go or on another engine; harmless when it is there already. */
  prepare(slug: string, where?: Engine): Promise<Placement>
  practice(slug: string, placement: Placement): Connections
  keyring(slug: string, placement: Placement): Connections
  /**
   * Takes a practice's stores away; nobody may have them open. Its documents stay. `as` says who may do so where that is not
   * known of the server; else the practice's own roles do, and cannot take themselves away: what they leave is given.
   */
  removeStores(slug: string, placement: Placement, as?: Engine): Promise<LeftBehind | undefined>
  control(): Promise<Connections>
  /** Whether a practice that is placed so stands on that engine already. */
  isAt(placement: Placement, where: Engine): boolean
  /**
   * Takes away all that is kept of a practice, documents too; harmless when it is gone already. Nobody may have it open. Where its
   * placement is not known any more, it is looked for where new practices go.
   */
  remove(slug: string, placement: Placement | undefined): Promise<LeftBehind | undefined>
}

/** The folder of a practice's files. */
export const practiceFolder = (folder: string, slug: string): string => join(folder, "practices", slug)

const underscored = (slug: string): string => slug.replaceAll("-", "_")
const schemaOf = (slug: string): string => `practice_${underscored(slug)}`
const keysSchemaOf = (slug: string): string => `keyring_${underscored(slug)}`

type OnPostgres = Extract<Placement, { engine: "postgres" }>

/** Where one of the two stores is, and how its role signs in. */
type Home = { readonly schema: string; readonly role: string; readonly password: string }

const homeOf = (slug: string, { role = schemaOf(slug), password }: OnPostgres): Home => ({
  schema: schemaOf(slug),
  role,
  password,
})
const keysHomeOf = (slug: string, { keyringRole = keysSchemaOf(slug), keyringPassword }: OnPostgres): Home => ({
  schema: keysSchemaOf(slug),
  role: keyringRole,
  password: keyringPassword,
})

/** Placements for an engine, with files below `folder`; a practice may have been moved to another one. */
export function placements(engine: Engine, folder: string): Placements {
  const urlAs = (placement: OnPostgres, { role, password }: Home): string => {
    const own = engine.kind === "postgres" ? engine.url : undefined
    const url = placement.url ?? own
    if (url === undefined) throw new Error("this practice is kept on PostgreSQL, and nothing says where")
    const place = new URL(url)
    place.username = role
    place.password = password
    return place.href
  }
  const openAs = (placement: OnPostgres, home: Home): Connections =>
    openPostgres({ url: urlAs(placement, home), schema: home.schema })
  const file = (slug: string, name: string): string => join(practiceFolder(folder, slug), name)
  const removeStores = async (slug: string, at: Placement, as = engine): Promise<LeftBehind | undefined> => {
    if (at.engine === "sqlite") {
      for (const name of ["practice.db", "keyring.db"])
        for (const end of ["", "-wal", "-shm"]) await rm(file(slug, `${name}${end}`), { force: true })
      return undefined
    }
    const homes = [homeOf(slug, at), keysHomeOf(slug, at)]
    if (as.kind === "postgres" && (at.url === undefined || serverOf(at.url) === serverOf(as.url))) {
      for (const home of homes) await removeHome(as.url, home)
      return undefined
    }
    if (at.url === undefined) return undefined
    for (const home of homes) await leaveHome(urlAs(at, home), home.schema)
    return { server: serverOf(at.url), roles: homes.map(({ role }) => role) }
  }
  /** Where a practice would be whose placement can no longer be read: its passwords are not needed to take it away. */
  const unknown: Placement =
    engine.kind === "sqlite" ? { engine: "sqlite" } : { engine: "postgres", password: "", keyringPassword: "" }
  return {
    prepare: async (slug, where = engine) =>
      where.kind === "sqlite" ? { engine: "sqlite" } : makePlace(slug, where.url, engine),
    practice: (slug, at) =>
      at.engine === "sqlite" ? openSqlite(file(slug, "practice.db")) : openAs(at, homeOf(slug, at)),
    keyring: (slug, at) =>
      at.engine === "sqlite" ? openSqlite(file(slug, "keyring.db")) : openAs(at, keysHomeOf(slug, at)),
    removeStores,
    isAt: (at, where) => {
      if (at.engine === "sqlite" || where.kind === "sqlite") return at.engine === where.kind
      return serverOf(at.url ?? (engine.kind === "postgres" ? engine.url : "")) === serverOf(where.url)
    },
    remove: async (slug, at) => {
      const left = await removeStores(slug, at ?? unknown)
      await rm(practiceFolder(folder, slug), { recursive: true, force: true })
      return left
    },
    control: async () => {
      if (engine.kind === "sqlite") return openSqlite(join(folder, "control.db"))
      await makeSchema(engine.url, "hoeder_control")
      return openPostgres({ url: engine.url, schema: "hoeder_control" })
    },
  }
}

/** Makes the two schemas of a practice on a server, with fresh passwords. */
async function makePlace(slug: string, url: string, installation: Engine): Promise<Placement> {
  const password = randomBytes(24).toString("hex")
  const keyringPassword = randomBytes(24).toString("hex")
  const role = await makeHome(url, schemaOf(slug), password)
  const keyringRole = await makeHome(url, keysSchemaOf(slug), keyringPassword)
  const made = { engine: "postgres", password, keyringPassword, role, keyringRole } as const
  if (installation.kind === "postgres" && installation.url === url) return made
  const place = new URL(url)
  place.username = ""
  place.password = ""
  return { ...made, url: place.href }
}
