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
  | { readonly engine: "postgres"; readonly password: string; readonly keyringPassword: string }

/** The stores of one practice, and the control store. */
export interface Placements {
  /** Makes the place for a new practice; harmless when it is there already. */
  prepare(slug: string): Promise<Placement>
  practice(slug: string, placement: Placement): Connections
  keyring(slug: string, placement: Placement): Connections
  control(): Promise<Connections>
  /** Takes away all that is kept of a practice, documents too; harmless when it is gone already. Nobody may have it open. */
  remove(slug: string): Promise<void>
}

/** Placements for an engine, with files below `folder`. */
export function placements(engine: Engine, folder: string): Placements {
  return engine.kind === "sqlite" ? onSqlite(folder) : onPostgres(engine.url, folder)
}

/** The folder of a practice's files. */
export const practiceFolder = (folder: string, slug: string): string => join(folder, "practices", slug)

const onSqlite = (folder: string): Placements => ({
  prepare: async () => ({ engine: "sqlite" }),
  practice: (slug) => openSqlite(join(practiceFolder(folder, slug), "practice.db")),
  keyring: (slug) => openSqlite(join(practiceFolder(folder, slug), "keyring.db")),
  control: async () => openSqlite(join(folder, "control.db")),
  remove: (slug) => rm(practiceFolder(folder, slug), { recursive: true, force: true }),
})

const schemaOf = (slug: string): string => `practice_${slug.replaceAll("-", "_")}`

function onPostgres(url: string, folder: string): Placements {
  const as = (schema: string, password: string): string => {
    const place = new URL(url)
    place.username = schema
    place.password = password
    return place.href
  }
  const open = (schema: string, password: string): Connections => openPostgres({ url: as(schema, password), schema })
  const passwords = (placement: Placement): { password: string; keyringPassword: string } => {
    if (placement.engine !== "postgres") throw new Error("this practice is kept on SQLite: move it first")
    return placement
  }
  return {
    prepare: async (slug) => {
      const made = { password: randomBytes(24).toString("hex"), keyringPassword: randomBytes(24).toString("hex") }
      await makeSchema(url, schemaOf(slug), made.password)
      await makeSchema(url, `${schemaOf(slug)}_keys`, made.keyringPassword)
      return { engine: "postgres", ...made }
    },
    practice: (slug, placement) => open(schemaOf(slug), passwords(placement).password),
    keyring: (slug, placement) => open(`${schemaOf(slug)}_keys`, passwords(placement).keyringPassword),
    control: async () => {
      const client = new Client({ connectionString: url })
      await client.connect()
      await client.query("create schema if not exists hoeder_control")
      await client.end()
      return openPostgres({ url, schema: "hoeder_control" })
    },
    remove: async (slug) => {
      await removeSchema(url, schemaOf(slug))
      await removeSchema(url, `${schemaOf(slug)}_keys`)
      await rm(practiceFolder(folder, slug), { recursive: true, force: true })
    },
  }
}

// PostgreSQL, appendix A: dependent_objects_still_exist.
const dependentObjects = "2BP01"

/** Takes a schema away with all that is in it, and the role whose it was. */
async function removeSchema(url: string, name: string): Promise<void> {
  const client = new Client({ connectionString: url })
  await client.connect()
  try {
    const role = client.escapeIdentifier(name)
    await client.query(`drop schema if exists ${role} cascade`)
    // Roles are of the whole server: one that another database still has things of stays there.
    await client.query(`drop role if exists ${role}`).catch((error: unknown) => {
      if (!(error instanceof DatabaseError) || error.code !== dependentObjects) throw error
    })
  } finally {
    await client.end()
  }
}

/** A role that may sign in and reach one schema, which is its own; nobody else reaches it. */
async function makeSchema(url: string, name: string, password: string): Promise<void> {
  const client = new Client({ connectionString: url })
  await client.connect()
  try {
    const role = client.escapeIdentifier(name)
    const there = await client.query("select 1 from pg_roles where rolname = $1", [name])
    const verb = there.rowCount === 0 ? "create" : "alter"
    await client.query(
      `${verb} role ${role} login nosuperuser nocreatedb nocreaterole noinherit password ${client.escapeLiteral(password)}`,
    )
    await client.query(`create schema if not exists ${role} authorization ${role}`)
    await client.query(`revoke all on schema ${role} from public`)
    await client.query(`alter role ${role} set search_path = ${role}`)
  } finally {
    await client.end()
  }
}
