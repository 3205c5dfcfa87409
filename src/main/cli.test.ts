import assert from "node:assert/strict"
import { spawn, spawnSync } from "node:child_process"
import { randomBytes } from "node:crypto"
import { chmodSync, mkdtempSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { DatabaseSync } from "node:sqlite"
import { after, before, test } from "node:test"
import { type DemoMail, startDemoMail } from "#doors/demo/demo.ts"
import { oneFile } from "#tests/people/one-file.ts"

type Ended = { readonly code: number | null; readonly said: string; readonly faults: string }

const folder = mkdtempSync(join(tmpdir(), "hoeder-cli-"))
const keyFile = join(folder, "master-key")
const mail: { server?: DemoMail } = {}

before(async () => {
  writeFileSync(keyFile, randomBytes(32).toString("base64"), { mode: 0o600 })
  mail.server = await startDemoMail()
})
after(() => mail.server?.close())

const settings = (): Record<string, string> => ({
  HOEDER_DATA: join(folder, "data"),
  HOEDER_MASTER_KEY_FILE: keyFile,
  HOEDER_SMTP: mail.server?.url ?? "",
  HOEDER_MAIL_FROM: "hoeder@example.nl",
  HOEDER_LANGUAGE: "en",
  PORT: "0",
})

/** The program as it is installed, and made into one file: that starts faster, and is started many times here. */
const installed = join(import.meta.dirname, "cli.ts")
const made = oneFile(installed)

/** Runs a command as an operator types it, with an environment of its own; `until` ends it when it has said that. */
async function hoeder(
  words: readonly string[],
  environment = settings(),
  { until, program = made }: { until?: RegExp; program?: string | Promise<string> } = {},
): Promise<Ended> {
  const child = spawn(process.execPath, [await program, ...words], {
    env: { PATH: process.env["PATH"], NODE_COMPILE_CACHE: process.env["NODE_COMPILE_CACHE"], ...environment },
  })
  const out = { said: "", faults: "" }
  // Once: a second signal ends the program at once, and not in order.
  let isTold = false
  child.stdout.on("data", (bytes: Buffer) => {
    out.said += bytes.toString()
    if (isTold || until?.test(out.said) !== true) return
    isTold = child.kill("SIGINT")
  })
  child.stderr.on("data", (bytes: Buffer) => (out.faults += bytes.toString()))
  return new Promise((resolve) => child.on("close", (code) => resolve({ code, ...out })))
}

test("help names every command", async () => {
  const { code, said } = await hoeder(["help"], settings(), { program: installed })
  assert.equal(code, 0)
  for (const command of [
    "serve",
    "demo",
    "practice create",
    "practice list",
    "practice leave",
    "practice destroy",
    "user invite",
    "user check-identity",
    "audit verify",
    "audit adopt",
    "practice move",
    "keys rotate",
    "backup verify",
    "backup",
    "restore",
    "migrate",
  ]) {
    assert.match(said, new RegExp(`^ {2}${command}`, "m"))
  }
})

test("a practice is made, its manager invited by mail, its log verified and compared", async () => {
  const made = await hoeder(["practice", "create", "linde", "--name", "Praktijk De Linde"])
  assert.equal(made.code, 0, made.faults)
  assert.equal((await hoeder(["practice", "create", "linde", "--name", "Nog een"])).code, 1)

  const invited = await hoeder([
    "user",
    "invite",
    "linde",
    "beheerder@linde.example",
    "--name",
    "Marijke Bos",
    "--manager",
  ])
  assert.equal(invited.code, 0, invited.faults)
  assert.equal(`${invited.said}${invited.faults}`.includes("marijke"), false)
  const [letter] = mail.server?.mails() ?? []
  assert.equal(letter?.to, "beheerder@linde.example")
  assert.match(letter?.text ?? "", /\/uitnodiging#linde\.[\w-]{43}/)

  const unknown = await hoeder(["user", "check-identity", "linde", "niemand@linde.example"])
  assert.equal(unknown.code, 1, "there are no steps to take away of who has never been in")
  assert.equal((await hoeder(["user", "check-identity", "linde", "beheerder@linde.example"])).code, 1)

  assert.match((await hoeder(["practice", "list"])).said, /^linde\t/m)
  assert.match((await hoeder(["migrate"])).said, /linde: up to date/)
  assert.match((await hoeder(["keys", "rotate", "linde"])).said, /linde: the key was rotated/)
  const checkpoint = join(folder, "checkpoint.json")
  const unsure = await hoeder(["audit", "adopt", "linde"])
  assert.deepEqual([unsure.code, unsure.said.includes("--as-it-stands")], [1, true])
  const adopted = await hoeder(["audit", "adopt", "linde", "--as-it-stands"])
  assert.deepEqual([adopted.code, /^linde: \d+ r/m.test(adopted.said)], [0, true], adopted.faults)

  assert.equal((await hoeder(["audit", "verify", "--write-checkpoint", checkpoint])).code, 0)
  const again = await hoeder(["audit", "verify", "linde", "--checkpoint", checkpoint])
  assert.match(again.said, /linde: intact, \d+ lines/)

  const known = JSON.parse(readFileSync(checkpoint, "utf8")) as Record<string, { seq: number; hash: string }>
  writeFileSync(checkpoint, JSON.stringify({ linde: { seq: (known["linde"]?.seq ?? 0) + 1000, hash: "00" } }))
  const cut = await hoeder(["audit", "verify", "linde", "--checkpoint", checkpoint])
  assert.equal(cut.code, 1)
  assert.match(cut.said, /BROKEN.*tail-cut/)

  const past = new DatabaseSync(join(folder, "data", "practices", "linde", "practice.db"))
  const state = past.prepare("select state from users").get()?.["state"] ?? null
  past.exec("update users set state = 'active'")
  const changed = await hoeder(["audit", "verify", "linde"])
  assert.equal(changed.code, 1)
  assert.match(changed.said, /linde: table users is NOT as Hoeder wrote it/)
  past.prepare("update users set state = ?").run(state)
  past.close()
  assert.equal((await hoeder(["audit", "verify", "linde"])).code, 0)
})

test("a word that is not expected is told, and nothing is done", async () => {
  assert.equal((await hoeder(["practice", "create"])).code, 2)
  assert.equal((await hoeder(["practice", "create", "eik", "--naam", "x"])).code, 2)
  assert.match((await hoeder(["practise"])).said, /no such command/)
  assert.doesNotMatch((await hoeder(["practice", "list"])).said, /eik/)
})

test("serve listens, says where, and ends in order", async () => {
  const { code, said } = await hoeder(["serve"], settings(), { until: /Hoeder is ready/, program: installed })
  assert.match(said, /^Hoeder is ready: http:\/\/127\.0\.0\.1/m)
  assert.match(said, /stopping/)
  assert.equal(code, 0)
})

test("serve names all that is wrong with its configuration at once, and starts nothing", async () => {
  const { HOEDER_MASTER_KEY_FILE: _key, HOEDER_SMTP: _smtp, ...rest } = settings()
  const { code, faults } = await hoeder(["serve"], { ...rest, HOEDER_HOST: "0.0.0.0", PORT: "http" })
  assert.equal(code, 1)
  for (const name of ["HOEDER_HOST", "HOEDER_ORIGIN", "PORT", "HOEDER_MASTER_KEY_FILE", "HOEDER_SMTP"])
    assert.match(faults, new RegExp(name))
})

test("serve refuses a master key that others may read", async () => {
  const open = join(folder, "open-key")
  writeFileSync(open, randomBytes(32).toString("base64"))
  chmodSync(open, 0o644)
  const { code, faults } = await hoeder(["serve"], { ...settings(), HOEDER_MASTER_KEY_FILE: open })
  assert.equal(code, 1)
  assert.match(faults, /mode 0600/)
})

test("another master key opens nothing, and says so", async () => {
  const other = join(folder, "other-key")
  writeFileSync(other, randomBytes(32).toString("base64"), { mode: 0o600 })
  const { code, faults } = await hoeder(["migrate"], { ...settings(), HOEDER_MASTER_KEY_FILE: other })
  assert.equal(code, 1)
  assert.match(faults, /wrong-key/)
})

/** Everything below a folder, with what others than its owner may do with it. */
const modesBelow = (top: string): Readonly<Record<string, string>> =>
  Object.fromEntries(
    readdirSync(top, { recursive: true, encoding: "utf8" }).map((path) => [
      path,
      (statSync(join(top, path)).mode & 0o077).toString(8),
    ]),
  )

test("whatever the program makes is its owner's alone, also where the system would have it open", async () => {
  const top = mkdtempSync(join(folder, "open-"))
  const environment = {
    ...settings(),
    HOEDER_DATA: join(top, "data"),
    HOEDER_RECOVERY_PASSPHRASE: "vier groene lampen buiten op de stoep",
  }
  const program = await made
  const inTheOpen = (...words: readonly string[]): void => {
    const { status, stderr } = spawnSync("sh", ["-c", 'umask 0; exec "$0" "$@"', process.execPath, program, ...words], {
      env: { PATH: process.env["PATH"], ...environment },
      encoding: "utf8",
    })
    assert.equal(status, 0, `${words.join(" ")}: ${stderr}`)
  }
  inTheOpen("practice", "create", "linde", "--name", "De Linde")
  inTheOpen("backup", "--to", join(top, "backup"), "--keys-to", join(top, "keys"))
  inTheOpen("audit", "verify", "--write-checkpoint", join(top, "checkpoint.json"))

  const modes = modesBelow(top)
  assert.ok(
    Object.keys(modes).some((path) => path.endsWith("keyring.db")),
    JSON.stringify(modes),
  )
  assert.ok(Object.keys(modes).length > 8)
  assert.deepEqual(
    Object.entries(modes).filter(([, others]) => others !== "0"),
    [],
  )
})

test("no file is made open and shut afterwards: nothing changes what others may", () => {
  const src = join(import.meta.dirname, "..")
  const files = readdirSync(src, { recursive: true, encoding: "utf8" }).filter((file) => /(?<!\.test)\.ts$/.test(file))
  assert.ok(files.length > 300)
  const changing = files.filter((file) => /\b[fl]?chmod(?:Sync)?\b/.test(readFileSync(join(src, file), "utf8")))
  assert.deepEqual(changing, [])
  const umasks = files.filter((file) => /\bumask\b/.test(readFileSync(join(src, file), "utf8")))
  assert.deepEqual(umasks, ["main/cli.ts"])
})

test("a database that cannot be reached is told in words", async () => {
  const { code, said, faults } = await hoeder(["practice", "list"], {
    ...settings(),
    HOEDER_DATA: join(folder, "away"),
    HOEDER_DATABASE: "postgres://hoeder:p0stgres-geheim@127.0.0.1:1/x",
  })
  assert.match(faults, /^The database in HOEDER_DATABASE cannot be reached .*\(ECONNREFUSED\).*\n$/)
  assert.deepEqual([code, said], [1, ""])
})
