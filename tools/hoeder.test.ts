import assert from "node:assert/strict"
import { spawn, spawnSync } from "node:child_process"
import { randomBytes } from "node:crypto"
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  realpathSync,
  rmSync,
  writeFileSync,
} from "node:fs"
import { tmpdir } from "node:os"
import { delimiter, join } from "node:path"
import { after, test } from "node:test"

const root = join(import.meta.dirname, "..")
const command = join(root, "tools", "hoeder.mjs")
const folder = mkdtempSync(join(tmpdir(), "hoeder-command-"))
after(() => rmSync(folder, { recursive: true, force: true }))

/** The Node of the tests, and whatever other one this machine has: a machine's own is mostly older. */
const nodes = [
  process.execPath,
  ...(process.env["PATH"] ?? "").split(delimiter).map((place) => join(place, "node")),
].filter(
  (one, index, all) =>
    existsSync(one) &&
    all.findIndex((other) => existsSync(other) && realpathSync(other) === realpathSync(one)) === index,
)

const other = nodes.at(-1) ?? process.execPath

/** What `help` said. */
const helped = { said: "" }

const environment = { PATH: process.env["PATH"], HOME: process.env["HOME"], HOEDER_LANGUAGE: "en" }
const run = (node: string, words: readonly string[], program = command) =>
  spawnSync(node, [program, ...words], { cwd: folder, env: environment, encoding: "utf8" })

test("the command runs under any Node, from any folder, and gives on what it said and how it ended", () => {
  for (const node of nodes) {
    const help = run(node, ["help"])
    assert.equal(help.status, 0, help.stderr)
    assert.match(help.stdout, /^ {2}backup verify/m)
    assert.equal(help.stderr, "")
    helped.said = help.stdout
  }
  assert.equal(run(other, ["practise"]).status, 2)
  const { scripts } = JSON.parse(readFileSync(join(root, "package.json"), "utf8")) as { scripts: { hoeder: string } }
  assert.equal(scripts.hoeder, "node tools/hoeder.mjs")
})

test("without its packages the command says what to do, and no more", () => {
  const bare = join(folder, "bare")
  mkdirSync(join(bare, "tools"), { recursive: true })
  for (const file of ["hoeder.mjs", "ready.mjs"]) copyFileSync(join(root, "tools", file), join(bare, "tools", file))
  for (const node of nodes) {
    const { status, stdout, stderr } = run(node, ["help"], join(bare, "tools", "hoeder.mjs"))
    assert.deepEqual([status, stdout], [1, ""])
    assert.match(stderr, /^De pakketten van Hoeder .*"npm ci".*\nHoeder's packages .*"npm ci".*\n$/)
  }
})

/** Starts the program for real, sends it signals once it is ready, and tells how it ended. */
async function ended(node: string, stop: (pid: number) => void): Promise<{ code: number | null; said: string }> {
  const data = mkdtempSync(join(folder, "data-"))
  const program = spawn(node, [command, "serve"], {
    // A group of its own, as of a terminal, so that a signal to all of it does not reach the tests.
    detached: true,
    cwd: folder,
    env: {
      ...environment,
      HOEDER_DATA: data,
      HOEDER_MASTER_KEY_FILE: keyFile,
      HOEDER_SMTP: "smtp://127.0.0.1:25",
      HOEDER_MAIL_FROM: "hoeder@example.nl",
      PORT: "0",
    },
  })
  const heard = { said: "", isTold: false }
  const hear = (bytes: Buffer): void => {
    heard.said += bytes.toString()
    if (heard.isTold || !heard.said.includes("Hoeder is ready")) return
    heard.isTold = true
    stop(program.pid ?? 0)
  }
  program.stdout.on("data", hear)
  program.stderr.on("data", hear)
  const code = await new Promise<number | null>((resolve) => program.on("close", resolve))
  assert.ok(!existsSync(join(data, "control.db-wal")), `its database was not closed: ${heard.said}`)
  return { code, said: heard.said }
}

const keyFile = join(folder, "master-key")
writeFileSync(keyFile, randomBytes(32).toString("base64"), { mode: 0o600 })

test("a signal to the command alone ends the program in order", async () => {
  const { code, said } = await ended(other, (pid) => process.kill(pid, "SIGTERM"))
  assert.equal(code, 0, said)
})

test("Ctrl-C, which reaches the command and the program and is passed on beside that, is one end and in order", async () => {
  const { code, said } = await ended(other, (pid) => process.kill(-pid, "SIGINT"))
  assert.equal(code, 0, said)
  assert.match(said, /stopping/)
})

test("every command that the documents name is one that there is", () => {
  const there = [...helped.said.matchAll(/^ {2}([a-z-]+(?: [a-z-]+)?)/gm)].map(([, name]) => name ?? "")
  const pages = [
    "README.md",
    ...["install", "backup", "leaving", "folders", "eid"].map((name) => `docs/operate/${name}.md`),
  ]
  const named = pages.flatMap((page) =>
    [
      ...readFileSync(join(root, page), "utf8").matchAll(
        /(?:npm run hoeder --|tools\/hoeder\.mjs) ([a-z-]+(?: [a-z-]+)?)/g,
      ),
    ].map(([, words = ""]) => words),
  )
  assert.ok(named.length > 10)
  const unknown = named.filter((words) => !there.some((name) => words === name || words.split(" ")[0] === name))
  assert.deepEqual(unknown, [])
})
