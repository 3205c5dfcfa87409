// New practices that are there to be copied, one on each engine: making one takes many times as long.
import { cpSync, mkdtempSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { closePractice, fresh, makePractice, type Ready, type TestPractice } from "./making.ts"
import { atEnd, testDatabase } from "./postgres.ts"

/** Where a practice stands that is copied, a folder or the name of a database, and how it is called and opened. */
type Template = { readonly at: string; readonly slug: string; readonly key: string }
type Templates = { readonly sqlite: Template; readonly postgres: Template }

const given = "HOEDER_TEST_READY"
const own: { -readonly [Kind in keyof Templates]?: Promise<Template> } = {}

const make = {
  sqlite: async (): Promise<Template> => {
    const folder = mkdtempSync(join(tmpdir(), "hoeder-ready-"))
    const ready = fresh()
    const { jobs, practices } = await makePractice({ kind: "sqlite" }, ready, folder)
    await jobs.close()
    await practices.close()
    atEnd(() => Promise.resolve(rmSync(folder, { recursive: true, force: true })))
    return templateOf(folder, ready)
  },
  postgres: async (): Promise<Template> => {
    const url = await testDatabase()
    const ready = fresh()
    await closePractice(await makePractice({ kind: "postgres", url }, ready))
    return templateOf(new URL(url).pathname.slice(1), ready)
  },
} satisfies Record<keyof Templates, () => Promise<Template>>

const templateOf = (at: string, { slug, key }: Ready): Template => ({
  at,
  slug,
  key: Buffer.from(key).toString("base64"),
})

/** Makes what a whole run copies: it goes into the environment of the tests. */
export async function makeTemplates(): Promise<void> {
  const templates: Templates = { sqlite: await make.sqlite(), postgres: await make.postgres() }
  process.env[given] = JSON.stringify(templates)
}

function templateFor(kind: keyof Templates): Promise<Template> {
  const told = process.env[given]
  return told === undefined ? (own[kind] ??= make[kind]()) : Promise.resolve((JSON.parse(told) as Templates)[kind])
}

/** A new practice: always the same one, so no other may be beside it in a test. */
export async function readyPractice(kind: keyof Templates): Promise<TestPractice> {
  const { at, slug, key } = await templateFor(kind)
  const ready = { slug, key: Buffer.from(key, "base64") }
  if (kind === "postgres") return makePractice({ kind, url: await testDatabase(at) }, ready)
  const folder = mkdtempSync(join(tmpdir(), "hoeder-test-"))
  cpSync(at, folder, { recursive: true })
  return makePractice({ kind }, ready, folder)
}
