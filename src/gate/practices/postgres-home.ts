import { randomBytes } from "node:crypto"
import { Client, DatabaseError } from "pg"

/**
 * What is left of a practice on a server where it is no more: roles that own nothing and have no password. Only who rules over the
 * roles of that server can take them away.
 */
export type LeftBehind = { readonly server: string; readonly roles: readonly string[] }

/** Which database of which server, whoever signs in. */
export function serverOf(url: string): string {
  const { hostname, port, pathname } = new URL(url)
  return `${hostname}:${port === "" ? "5432" : port}${pathname}`
}

export const makeSchema = (url: string, name: string): Promise<unknown> =>
  withClient(url, (client) => client.query(`create schema if not exists ${client.escapeIdentifier(name)}`))

/** Makes a schema that only its own role reaches, which may sign in; gives that role. Harmless when both are there. */
export const makeHome = (url: string, schema: string, password: string): Promise<string> =>
  withClient(url, async (client) => {
    const name = await roleFor(client, schema)
    const [role, own] = [client.escapeIdentifier(name), client.escapeIdentifier(schema)]
    const there = await client.query("select 1 from pg_roles where rolname = $1", [name])
    // Who is no superuser may make a role that is none either, and may not say so again of one that is there.
    if (there.rowCount === 0)
      await client.query(`create role ${role} login nosuperuser nocreatedb nocreaterole noinherit`)
    await client.query(`alter role ${role} password ${client.escapeLiteral(password)}`)
    // From version 16 on, who makes a role may not make anything in its name unless it is a member.
    await client.query(`grant ${role} to current_user`)
    await client.query(`create schema if not exists ${own} authorization ${role}`)
    await client.query(`revoke all on schema ${own} from public`)
    await client.query(`alter role ${role} set search_path = ${own}`)
    return name
  })

/**
 * The role of a schema: whose it is already, else one of its name. Roles are of the whole server: where another database has a
 * practice of this name, its role stays what it is, with the password that it has.
 */
async function roleFor(client: Client, schema: string): Promise<string> {
  const owner = await ownerOf(client, schema)
  if (owner !== undefined) return owner
  const elsewhere = await client.query(
    `select 1 from pg_shdepend d join pg_roles r on r.oid = d.refobjid and d.refclassid = 'pg_authid'::regclass
     where r.rolname = $1 and d.dbid not in (0, (select oid from pg_database where datname = current_database()))
     limit 1`,
    [schema],
  )
  return elsewhere.rowCount === 0 ? schema : `${schema}_${randomBytes(3).toString("hex")}`
}

async function ownerOf(client: Client, schema: string): Promise<string | undefined> {
  const { rows } = await client.query<{ role: string }>(
    "select pg_get_userbyid(nspowner)::text as role from pg_namespace where nspname = $1",
    [schema],
  )
  return rows.find(({ role }) => role.startsWith(schema))?.role
}

// PostgreSQL, appendix A: dependent_objects_still_exist.
const dependentObjects = "2BP01"

/** Takes a schema away with all that is in it, and the role whose it was. */
export const removeHome = (
  url: string,
  { schema, role: known }: { readonly schema: string; readonly role: string },
): Promise<void> =>
  withClient(url, async (client) => {
    const role = (await ownerOf(client, schema)) ?? known
    await client.query(`drop schema if exists ${client.escapeIdentifier(schema)} cascade`)
    // One that another database still has things of stays there.
    await client.query(`drop role if exists ${client.escapeIdentifier(role)}`).catch((error: unknown) => {
      if (!(error instanceof DatabaseError) || error.code !== dependentObjects) throw error
    })
  })

/** Takes a schema away as the role whose it is, which stays behind: with nothing, and with no password to sign in by. */
export const leaveHome = (url: string, schema: string): Promise<void> =>
  withClient(url, async (client) => {
    await client.query(`drop schema if exists ${client.escapeIdentifier(schema)} cascade`)
    await client.query("alter role current_user password null")
  })

async function withClient<Result>(url: string, work: (client: Client) => Promise<Result>): Promise<Result> {
  const client = new Client({ connectionString: url })
  // A line that breaks fails what is asked on it, and not the program.
  client.on("error", () => undefined)
  await client.connect()
  try {
    return await work(client)
  } finally {
    await client.end()
  }
}
