import assert from "node:assert/strict"
import { execFileSync } from "node:child_process"
import { createHash, randomBytes } from "node:crypto"
import { existsSync, globSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, truncateSync } from "node:fs"
import { tmpdir } from "node:os"
import { basename, join } from "node:path"
import { after } from "node:test"
import mammoth from "mammoth"
import { parse } from "csv-parse/sync"
import { openStream } from "#ground/crypto/stream.ts"
import type { Extent } from "#ground/kernel/permission.ts"
import { staff } from "#gate/accounts/accounts.ts"
import { addToGroups, groupsOf, withoutRights } from "#gate/access/access.ts"
import { lend } from "#gate/runner/runner.ts"
import { gather } from "#main/rooms.ts"
import { addDocumentToDossier } from "#records/documents/contract.ts"
import { createDossierType, openDossier, writeEntry } from "#records/dossiers/contract.ts"
import { createOrganisation } from "#records/organisations/contract.ts"
import { createPerson } from "#records/persons/contract.ts"
import { createTask } from "#records/tasks/contract.ts"
import { anAccount } from "#tests/people/accounts.ts"
import { onEachEngine, refused, type TestPractice } from "#tests/people/practice.ts"
import { traces } from "#tests/people/postgres.ts"
import type { Borrower } from "#gate/practices/practices.ts"
import { destroyPractice, type Leaving, leavePractice, leavingFrom } from "./leaving.ts"

const folder = mkdtempSync(join(tmpdir(), "hoeder-leaving-"))
after(() => rmSync(folder, { recursive: true, force: true }))
const fresh = (): string => mkdtempSync(join(folder, "to-"))

const photo = randomBytes(200_000)
const familyNames = ["Vries", "=Jansen", "Bos"]

/** Three persons with a dossier, a working note and a photo each; an organisation, a task of nobody's, somebody of the staff. */
async function aFullPractice(aPractice: () => Promise<TestPractice>): Promise<TestPractice> {
  const linde = await aPractice()
  const anna = await linde.colleague("Anna Beheer", ...gather(linde.rooms, "permissions").map(({ name }) => name))
  const type = await anna.does(createDossierType, { name: "Fysiotherapie" })
  const { user } = await anAccount(linde, "Piet Beheer", "piet@linde.example")
  await linde.change(async (at) => addToGroups(at, user, await groupsOf(at, anna.user)))
  for (const familyName of familyNames) {
    const { id } = await anna.does(createPerson, { name: { familyName }, note: 'zegt "; ja"\nen meer' })
    const dossier = await anna.does(openDossier, { id, type: type.id, title: "Knie" })
    await anna.does(writeEntry, { id: dossier.id, text: `VERMOEDEN ${familyName}`, workingNote: true })
    await anna.sends(addDocumentToDossier, { id: dossier.id }, { name: "foto.bin", bytes: photo })
  }
  await anna.does(createOrganisation, { name: "Huisartsenpost Epe", kind: "general-practice" })
  await anna.does(createTask, { title: "Koffie bestellen", due: "2026-12-01", user: anna.user })
  return linde
}

function leave(linde: TestPractice, to: string, more: Partial<Leaving> = {}) {
  const permissions = new Map<string, Extent>(gather(linde.rooms, "permissions").map(({ name }) => [name, "all"]))
  const operator = { actor: { kind: "operator", command: "practice leave" }, language: "nl", audience: staff } as const
  const place = lend(linde.practice, { ...operator, permissions, teams: [] })
  return leavePractice(place, { ...leavingFrom(linde.rooms), to, tell: () => undefined, ...more })
}

type Row = Readonly<Record<string, string>>
const table = (to: string, name: string): Row[] =>
  parse(readFileSync(join(to, "tabellen", `${name}.csv`)), { columns: true, bom: true, delimiter: ";" })

const unzipped = (path: string, password?: string): string => {
  const into = fresh()
  execFileSync("7z", ["x", "-y", `-p${password ?? ""}`, `-o${into}`, path], { stdio: "pipe" })
  return into
}

onEachEngine("a practice leaves with everything, open, whole and described", async (aPractice) => {
  const linde = await aFullPractice(aPractice)
  const to = join(fresh(), "nieuw")
  const left = await leave(linde, to)
  assert.deepEqual([left.persons, left.damaged], [3, []])

  // Nobody else may read it, and every file is as the list says.
  assert.equal(statSync(to).mode & 0o777, 0o700)
  execFileSync("sha256sum", ["--check", "--strict", "--quiet", "SHA256SUMS.txt"], { cwd: to })
  const files = globSync("**/*", { cwd: to }).filter((path) => statSync(join(to, path)).isFile())
  const summed = readFileSync(join(to, "SHA256SUMS.txt"), "utf8").trim().split("\n").length
  assert.equal(summed, files.length - 1)

  // Each person's ZIP has all of it, working notes and files too.
  const zips = readdirSync(join(to, "personen"))
  assert.equal(zips.length, 3)
  const seen = new Set<string>()
  for (const zip of zips) {
    const into = unzipped(join(to, "personen", zip))
    const data = readFileSync(join(into, "gegevens.json"), "utf8")
    for (const name of familyNames) if (data.includes(`VERMOEDEN ${name}`)) seen.add(name)
    const [file = ""] = globSync("documenten/*/foto.bin", { cwd: into })
    assert.equal(readFileSync(join(into, file)).equals(photo), true)
  }
  assert.equal(seen.size, 3)

  // The tables say the same, and what is about nobody.
  assert.deepEqual(
    table(to, "person").map(({ note }) => note),
    Array(3).fill('zegt "; ja"\nen meer'),
  )
  assert.deepEqual(
    table(to, "entry")
      .map(({ text }) => text)
      .toSorted(),
    familyNames.map((name) => `VERMOEDEN ${name}`).toSorted(),
  )
  assert.equal(table(to, "organisation")[0]?.["name"], "Huisartsenpost Epe")
  assert.equal(table(to, "own-task")[0]?.["title"], "Koffie bestellen")
  assert.ok(table(to, "user").some(({ name }) => name === "Anna Beheer"))
  assert.ok(table(to, "grant").some(({ permission }) => permission === "persons.read"))
  // What the program notes of its own tables goes along too.
  const acts = table(to, "log").filter(({ event }) => event !== "proof.anchored")
  const logged = acts.map(({ seq, event }) => `${seq} ${event}`)
  const lines = (await linde.audit()).map(({ seq, event }) => `${seq} ${event}`)
  assert.deepEqual(logged, lines.slice(0, logged.length))
  assert.ok(logged.some((line) => line.endsWith("leaving.left")))
  // A name that begins like a formula is no formula in a spreadsheet.
  assert.match(readFileSync(join(to, "tabellen", "person.csv"), "utf8"), /'=Jansen/)

  // Every column of every table is described.
  const described = new Set(table(to, "_beschrijving").map(({ table: name, column }) => `${name}.${column}`))
  for (const path of readdirSync(join(to, "tabellen"))) {
    const name = path.replace(".csv", "")
    if (name === "_beschrijving") continue
    const [first = ""] = readFileSync(join(to, "tabellen", path), "utf8")
      .slice(1)
      .split("\r\n")
    for (const column of first.split(";")) assert.ok(described.has(`${name}.${column}`), `${name}.${column}`)
  }

  // It is in the log and told to whoever manages the users; nothing that signs anybody in goes along.
  assert.ok((await linde.audit()).some(({ event, by }) => event === "leaving.left" && by === "practice leave"))
  await linde.work()
  const mails = linde.mails().filter(({ subject }) => subject.includes("alle gegevens worden meegegeven"))
  assert.deepEqual(
    mails.map(({ to: reader }) => reader),
    ["piet@linde.example"],
  )
  const all = files.map((path) => readFileSync(join(to, path), "latin1")).join("\n")
  assert.doesNotMatch(all, /\$argon2id\$/)
})

onEachEngine("documents may stay sealed, with their keys apart", async (aPractice) => {
  const linde = await aFullPractice(aPractice)
  const [to, keysTo] = [fresh(), fresh()]
  await leave(linde, to, { keysTo })
  assert.equal(readFileSync(join(to, "LEESMIJ.txt"), "utf8").includes("secretstream"), true)
  const keys: Row[] = parse(readFileSync(join(keysTo, "sleutels.csv")), { columns: true, bom: true, delimiter: ";" })
  assert.equal(keys.length, 3)
  for (const { zip = "", path = "", key = "", sha256 } of keys) {
    const sealed = readFileSync(join(unzipped(join(to, zip)), path))
    assert.equal(sealed.includes(photo.subarray(0, 64)), false)
    const readAt = async (into: Buffer, position: number) => sealed.copy(into, 0, position)
    const opened = Buffer.concat(await Array.fromAsync(openStream(Buffer.from(key, "hex"), path, readAt)))
    assert.equal(createHash("sha256").update(opened).digest("hex"), sha256)
    assert.equal(opened.equals(photo), true)
  }
})

onEachEngine("with a password whoever carries the folder reads nothing", async (aPractice) => {
  const linde = await aFullPractice(aPractice)
  const to = fresh()
  await leave(linde, to, { password: "een-lang-wachtwoord" })
  const files = globSync("**/*", { cwd: to }).filter((path) => statSync(join(to, path)).isFile())
  for (const path of files)
    assert.doesNotMatch(readFileSync(join(to, path), "latin1"), /VERMOEDEN|Anna Beheer|Huisartsenpost/, path)
  const into = unzipped(join(to, "tabellen.zip"), "een-lang-wachtwoord")
  assert.equal(table(into, "person").length, 3)
})

onEachEngine(
  "what is damaged is named and the rest goes; a folder with something in it is left alone",
  async (aPractice) => {
    const linde = await aFullPractice(aPractice)
    const [blob = ""] = globSync("practices/*/documents/*/*", { cwd: linde.folder }).map((path) =>
      join(linde.folder, path),
    )
    truncateSync(blob, 1000)
    const to = fresh()
    const { damaged, persons } = await leave(linde, to)
    assert.deepEqual([persons, damaged.length], [3, 1])
    assert.ok(readFileSync(join(to, "LEESMIJ.txt"), "utf8").includes(damaged[0] ?? "?"))
    execFileSync("sha256sum", ["--check", "--strict", "--quiet", "SHA256SUMS.txt"], { cwd: to })

    const before = readdirSync(to)
    await assert.rejects(leave(linde, to), refused("leaving.not-empty"))
    assert.deepEqual(readdirSync(to), before)
  },
)

/** The schemas that are left of a practice where it is kept on PostgreSQL. */
const schemasOf = async ({ engine, practice }: TestPractice): Promise<readonly string[]> =>
  engine.kind === "postgres" ? (await traces(engine.url, practice.ref.slug)).schemas : []

onEachEngine("a practice is destroyed, its key first, and its certificate says how much it was", async (aPractice) => {
  const linde = await aFullPractice(aPractice)
  const { slug } = linde.practice.ref
  const borrower: Borrower = {
    actor: { kind: "operator", command: "practice destroy" },
    language: "nl",
    audience: staff,
    ...withoutRights,
  }
  const to = fresh()
  assert.equal((await schemasOf(linde)).length, linde.engine.kind === "postgres" ? 2 : 0)
  await linde.jobs.close()
  const { paths } = await destroyPractice(linde.practices, slug, { ...leavingFrom(linde.rooms), to, borrower })
  assert.deepEqual(
    paths.map((path) => basename(path)),
    [`verklaring-van-vernietiging-${slug}.docx`, `verklaring-van-vernietiging-${slug}.pdf`],
  )
  assert.deepEqual(readdirSync(to).length, 2)
  const { value: text } = await mammoth.extractRawText({ path: paths[0] ?? "" })
  assert.match(text, /Praktijk De Linde/)
  assert.match(text, /Notities\s+3|Journaal\s+3/i)
  for (const name of familyNames) assert.equal(text.includes(name.replace("=", "")), false)

  assert.equal(existsSync(join(linde.folder, "practices", slug)), false)
  assert.deepEqual(await schemasOf(linde), [])
  assert.equal(await linde.practices.use(slug, async (practice) => practice), undefined)
  assert.deepEqual(await linde.practices.list(), [])
  const again = { slug, name: "Een ander", language: "nl" } as const
  await assert.rejects(linde.practices.create(again), refused("practices.slug-taken"))
  await assert.rejects(
    destroyPractice(linde.practices, slug, { ...leavingFrom(linde.rooms), to: fresh(), borrower }),
    refused("leaving.nothing-to-destroy"),
  )
})
