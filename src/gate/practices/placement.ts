import { randomBytes } from "node:crypto"
import { rm } from "node:fs/promises"
import { join } from "node:path"
import { Client, DatabaseError } from "pg"
import { openPostgres } from "#ground/store/postgres/postgres.ts"
import { openSqlite } from "#ground/store/sqlite/sqlite.ts"
import type { Connections } from "#ground/store/connections.ts"

/** Where stores are kept: files in a folder, or a PostgreSQL server. */
export type Engine = { readonly kind: "sqlite" } | { readonly kind: "postgres"; readonly url: string }

/** What it takes to reach a practice's stores; on PostgreSQL the passwords of its two roles. */
export type Placement =
  | { readonly engine: "sqlite" }
  | {
      readonly engine: "postgres"
      readonly password: string
      readonly keyringPassword: string
      /** The server, where it is not that of the installation; without a name and a password. */
      readonly url?: string
    }

/** The stores of one practice, and the control store. */
export interface Placements {
  /** Makes the place for a practice, where new ones go or on another engine; harmless when it is there already. */
  prepare(slug: string, where?: Engine): Promise<Placement>
  practice(slug: string, placement: Placement): Connections
  keyring(slug: string, placement: Placement): Connections
  /** Takes a practice's stores away; nobody may have them open. Its documents stay. */
  removeStores(slug: string, placement: Placement): Promise<void>
  control(): Promise<Connections>
  /** Whether a practice that is placed so stands on that engine already. */
  isAt(placement: Placement, where: Engine): boolean
  /**
   * Takes away all that is kept of a practice, documents too; harmless when it is gone already. Nobody may have it open. Where its
   * placement is not known any more, it is looked for where new practices go.
   */
  remove(slug: string, placement: Placement | undefined): Promise<void>
}

/** The folder of a practice's files. */
export const practiceFolder = (folder: string, slug: string): string => join(folder, "practices", slug)

const schemaOf = (slug: string): string => `practice_${slug.replaceAll("-", "_")}`
const keysSchemaOf = (slug: string): string => `${schemaOf(slug)}_keys`

type OnPostgres = Extract<Placement, { engine: "postgres" }>

/** Placements for an engine, with files below `folder`; a practice may have been moved to another one. */
export function placements(engine: Engine, folder: string): Placements {
  const urlAs = (placement: OnPostgres, schema: string, password: string): string => {
    const own = engine.kind === "postgres" ? engine.url : undefined
    const url = placement.url ?? own
    if (url === undefined) throw new Error("this practice is kept on PostgreSQL, and nothing says where")
    const place = new URL(url)
    place.username = schema
    place.password = password
    return place.href
  }
  const openAs = (placement: OnPostgres, schema: string, password: string): Connections =>
    openPostgres({ url: urlAs(placement, schema, password), schema })
  const file = (slug: string, name: string): string => join(practiceFolder(folder, slug), name)
  const removeStores = async (slug: string, at: Placement | Pick<Placement, "engine">): Promise<void> => {
    if (at.engine === "sqlite") {
      for (const name of ["practice.db", "keyring.db"])
        for (const end of ["", "-wal", "-shm"]) await rm(file(slug, `${name}${end}`), { force: true })
    } else if ("url" in at && at.url !== undefined) {
      await dropSchema(urlAs(at, schemaOf(slug), at.password), schemaOf(slug))
      await dropSchema(urlAs(at, keysSchemaOf(slug), at.keyringPassword), keysSchemaOf(slug))
    } else if (engine.kind === "postgres") {
      await removeSchema(engine.url, schemaOf(slug))
      await removeSchema(engine.url, keysSchemaOf(slug))
    }
  }
  return {
    prepare: async (slug, where = engine) =>
      where.kind === "sqlite" ? { engine: "sqlite" } : makePlace(slug, where.url, engine),
    practice: (slug, at) =>
      at.engine === "sqlite" ? openSqlite(file(slug, "practice.db")) : openAs(at, schemaOf(slug), at.password),
    keyring: (slug, at) =>
      at.engine === "sqlite"
        ? openSqlite(file(slug, "keyring.db"))
        : openAs(at, keysSchemaOf(slug), at.keyringPassword),
    removeStores,
    isAt: (at, where) => {
      if (at.engine === "sqlite" || where.kind === "sqlite") return at.engine === where.kind
      return serverOf(at.url ?? (engine.kind === "postgres" ? engine.url : "")) === serverOf(where.url)
    },
    remove: async (slug, at) => {
      await removeStores(slug, at ?? { engine: engine.kind })
      await rm(practiceFolder(folder, slug), { recursive: true, force: true })
    },
    control: async () => {
      if (engine.kind === "sqlite") return openSqlite(join(folder, "control.db"))
      await withClient(engine.url, (client) => client.query("create schema if not exists hoeder_control"))
      return openPostgres({ url: engine.url, schema: "hoeder_control" })
    },
  }
}

// PostgreSQL, appendix A: dependent_objects_still_exist.
const dependentObjects = "2BP01"

/** Takes a schema away with all that is in it, and the role whose it was. */
const removeSchema = (url: string, name: string): Promise<void> =>
  withClient(url, async (client) => {
    const role = client.escapeIdentifier(name)
    await client.query(`drop schema if exists ${role} cascade`)
    // Roles are of the whole server: one that another database still has things of stays there.
    await client.query(`drop role if exists ${role}`).catch((error: unknown) => {
      if (!(error instanceof DatabaseError) || error.code !== dependentObjects) throw error
    })
  })

/** Which database of which server, whoever signs in. */
function serverOf(url: string): string {
  const { hostname, port, pathname } = new URL(url)
  return `${hostname}:${port === "" ? "5432" : port}${pathname}`
}

/** Makes the two schemas of a practice on a server, with fresh passwords. */
async function makePlace(slug: string, url: string, installation: Engine): Promise<Placement> {
  const made = { password: randomBytes(24).toString("hex"), keyringPassword: randomBytes(24).toString("hex") }
  await makeSchema(url, schemaOf(slug), made.password)
  await makeSchema(url, keysSchemaOf(slug), made.keyringPassword)
  if (installation.kind === "postgres" && installation.url === url) return { engine: "postgres", ...made }
  const place = new URL(url)
  place.username = ""
  place.password = ""
  return { engine: "postgres", ...made, url: place.href }
}

async function withClient(url: string, work: (client: Client) => Promise<unknown>): Promise<void> {
  const client = new Client({ connectionString: url })
  await client.connect()
  try {
    await work(client)
  } finally {
    await client.end()
  }
}

/** On a server of somebody else's a schema goes by its own role, which is left behind with nothing that it reaches. */
const dropSchema = (url: string, name: string): Promise<void> =>
  withClient(url, (client) => client.query(`drop schema if exists ${client.escapeIdentifier(name)} cascade`))

/** A role that may sign in and reach one schema, which is its own; nobody else reaches it. */
const makeSchema = (url: string, name: string, password: string): Promise<void> =>
  withClient(url, async (client) => {
    const role = client.escapeIdentifier(name)
    const there = await client.query("select 1 from pg_roles where rolname = $1", [name])
    const verb = there.rowCount === 0 ? "create" : "alter"
    await client.query(
      `${verb} role ${role} login nosuperuser nocreatedb nocreaterole noinherit password ${client.escapeLiteral(password)}`,
    )
    await client.query(`create schema if not exists ${role} authorization ${role}`)
    await client.query(`revoke all on schema ${role} from public`)
    await client.query(`alter role ${role} set search_path = ${role}`)
  })
