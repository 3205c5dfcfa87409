import { closePractice, fresh, makePractice, type Ready } from "./making.ts"
import { testDatabase } from "./postgres.ts"

/** A database that holds a new practice and nothing else: to copy, since making one takes many times as long. */
type Template = Ready & { readonly database: string }

const given = "HOEDER_TEST_PG_READY"
let own: Promise<Template> | undefined

/** Makes the template that a whole run copies; what it says goes into the environment of the tests. */
export async function makeTemplate(): Promise<void> {
  const { database, slug, key } = await template()
  process.env[given] = JSON.stringify({ database, slug, key: Buffer.from(key).toString("base64") })
}

async function template(): Promise<Template> {
  const url = await testDatabase()
  const ready = fresh()
  await closePractice(await makePractice({ kind: "postgres", url }, ready))
  return { ...ready, database: new URL(url).pathname.slice(1) }
}

function knownTemplate(): Promise<Template> {
  const told = process.env[given]
  if (told === undefined) return (own ??= template())
  const { key, ...rest } = JSON.parse(told) as { database: string; slug: string; key: string }
  return Promise.resolve({ ...rest, key: Buffer.from(key, "base64") })
}

/** A database with a new practice in it: always the same one, so no other practice may be beside it in a test. */
export async function readyDatabase(): Promise<{ readonly url: string; readonly ready: Ready }> {
  const { database, slug, key } = await knownTemplate()
  return { url: await testDatabase(database), ready: { slug, key } }
}
