// New practices that are there to be copied, one on each engine: making one takes many times as long.
import { cpSync, mkdtempSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { closePractice, fresh, makePractice, type Ready, type TestPractice } from "./making.ts"
import { atEnd, testDatabase } from "./postgres.ts"

/** Where a practice stands that is copied, a folder or the name of a database, and how it is called and opened. */
type Template = { readonly at: string; readonly slug: string; readonly key: string }
type Templates = { readonly sqlite: readonly Template[]; readonly postgres: readonly Template[] }

const given = "HOEDER_TEST_READY"
const own: { readonly [Kind in keyof Templates]: Promise<Template>[] } = { sqlite: [], postgres: [] }

/** So many a test may have of each engine: what is told of one is often not seen in another. */
export const readyAtMost = 2

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

async function makeSome(kind: keyof Templates): Promise<readonly Template[]> {
  const made: Template[] = []
  while (made.length < readyAtMost) made.push(await make[kind]())
  return made
}

const templateOf = (at: string, { slug, key }: Ready): Template => ({
  at,
  slug,
  key: Buffer.from(key).toString("base64"),
})

/** Makes what a whole run copies: it goes into the environment of the tests. */
export async function makeTemplates(): Promise<void> {
  const templates: Templates = { sqlite: await makeSome("sqlite"), postgres: await makeSome("postgres") }
  process.env[given] = JSON.stringify(templates)
}

function templateFor(kind: keyof Templates, nth: number): Promise<Template> {
  const told = process.env[given]
  const ready = told === undefined ? (own[kind][nth] ??= make[kind]()) : (JSON.parse(told) as Templates)[kind][nth]
  if (ready === undefined) throw new Error(`no practice ${nth} is ready`)
  return Promise.resolve(ready)
}

/** A new practice: always the same one for the first of a test and for the second, so no other of that place may be beside it. */
export async function readyPractice(kind: keyof Templates, nth: number): Promise<TestPractice> {
  const { at, slug, key } = await templateFor(kind, nth)
  const ready = { slug, key: Buffer.from(key, "base64") }
  if (kind === "postgres") return makePractice({ kind, url: await testDatabase(at) }, ready)
  const folder = mkdtempSync(join(tmpdir(), "hoeder-test-"))
  cpSync(at, folder, { recursive: true })
  return makePractice({ kind }, ready, folder)
}
