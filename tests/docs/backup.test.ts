import assert from "node:assert/strict"
import { spawn } from "node:child_process"
import { randomBytes } from "node:crypto"
import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { test } from "node:test"
import { createPerson, getPerson } from "#records/persons/contract.ts"
import { passphrase } from "#tests/people/backups.ts"
import { oneFile } from "#tests/people/one-file.ts"
import { served } from "#tests/people/served.ts"

const root = join(import.meta.dirname, "..", "..")
const page = readFileSync(join(root, "docs", "operate", "backup.md"), "utf8")

/** The commands of a heading, as an operator would type them: one list for each block. */
function commandsUnder(heading: string): readonly string[] {
  const section = page.split(/^## /m).find((one) => one.startsWith(heading)) ?? ""
  return [...section.matchAll(/^npm run hoeder -- (.*)$/gm)].map(([, words = ""]) => words)
}

type Machine = { readonly folder: string; readonly key: Buffer; readonly keyFile: string }

function aMachine(): Machine {
  const folder = mkdtempSync(join(tmpdir(), "hoeder-drill-"))
  const key = randomBytes(32)
  const keyFile = join(folder, "master-key")
  writeFileSync(keyFile, key.toString("base64"), { mode: 0o600 })
  return { folder: join(folder, "data"), key, keyFile }
}

/** Made into one file, the program starts faster. */
const program = oneFile(join(root, "src", "main", "cli.ts"))

/** Runs a command of the page on a machine, its two folders elsewhere than the page says; gives what it said. */
async function run(
  machine: Machine,
  command: string,
  folder: string,
  more: Record<string, string> = {},
): Promise<string> {
  const words = command.replaceAll("/backup/", `${folder}/backup/`).replaceAll("/safe/", `${folder}/safe/`).split(" ")
  const child = spawn(process.execPath, [await program, ...words], {
    env: {
      PATH: process.env["PATH"],
      NODE_COMPILE_CACHE: process.env["NODE_COMPILE_CACHE"],
      TMPDIR: tmpdir(),
      HOEDER_DATA: machine.folder,
      HOEDER_MASTER_KEY_FILE: machine.keyFile,
      HOEDER_SMTP: "smtp://127.0.0.1:9",
      HOEDER_MAIL_FROM: "hoeder@example.nl",
      HOEDER_LANGUAGE: "en",
      HOEDER_RECOVERY_PASSPHRASE: passphrase,
      ...more,
    },
  })
  let said = ""
  child.stdout.on("data", (bytes: Buffer) => (said += bytes.toString()))
  child.stderr.on("data", (bytes: Buffer) => (said += bytes.toString()))
  return new Promise((resolve, reject) =>
    child.on("close", (code) =>
      code === 0 ? resolve(said) : reject(new Error(`${command}: ${String(code)} ${said}`)),
    ),
  )
}

const email = "anna@linde.example"

test("the restore drill, command for command as the page says", { timeout: 600_000 }, async () => {
  const [here, there] = [aMachine(), aMachine()]
  const folder = mkdtempSync(join(tmpdir(), "hoeder-backups-"))
  for (const name of ["backup", "safe"]) mkdirSync(join(folder, name))
  const site = await served(here)
  await site.practice("linde", email)
  const anna = await site.signedIn("linde", email)
  const { id } = await anna.does(createPerson, { name: { familyName: "Jansen" } })
  const form = new FormData()
  form.append("file", new Blob(["een brief"]), "brief.txt")
  assert.equal((await anna.ask("POST", `/api/persons/${id}/documents`, form)).status, 200)

  // The server goes on while it is saved.
  const making = commandsUnder("Making one")
  assert.equal(making.length, 3)
  for (const command of making) await run(here, command, folder)
  const [verifying = ""] = commandsUnder("Verifying")
  assert.match(
    await run(here, verifying, folder),
    /is intact: 1 persons opened, \d+ items of data read, 1 documents checked/,
  )
  // Named nowhere, the keys are those of the practice itself; named by the environment, they need not be typed.
  const own = await run(here, "backup verify --from /backup/data", folder)
  assert.match(own, /is intact: 1 persons opened/)
  const named = { HOEDER_RECOVERY_FOLDER: join(folder, "safe", "keys") }
  assert.match(await run(here, "backup verify --from /backup/data", folder, named), /is intact: 1 persons opened/)
  await assert.rejects(run(there, "restore --from /backup/data", folder), /HOEDER_RECOVERY_FOLDER/)
  const later = await anna.does(createPerson, { name: { familyName: "Later" } })
  assert.ok(later.id)
  await site.close()

  const drill = commandsUnder("The drill")
  assert.equal(drill.length, 6)
  const said: string[] = []
  for (const command of drill) said.push(await run(there, command, folder))
  assert.match(said[0] ?? "", /linde: restored from .*: \d+ rows, 1 files, 1 keys/)
  assert.match(said[1] ?? "", /^linde\t/m)
  assert.match(said[2] ?? "", /linde: intact, \d+ lines/)
  assert.match(said[5] ?? "", /is intact: 1 persons opened/)
  assert.equal(said.join("").includes("Jansen"), false)

  const restored = await served(there)
  const again = await restored.signedIn("linde", email)
  assert.equal((await again.does(getPerson, { id })).name.familyName, "Jansen")
  assert.equal((await again.ask("GET", `/api/persons/${later.id}`)).status, 404)
  await restored.close()
})
