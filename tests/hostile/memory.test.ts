import assert from "node:assert/strict"
import { spawn, spawnSync } from "node:child_process"
import { randomBytes } from "node:crypto"
import { mkdtempSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { DatabaseSync } from "node:sqlite"
import { after, test } from "node:test"
import { derive, plainKey } from "#ground/crypto/key.ts"
import type { PracticeId } from "#ground/kernel/ids.ts"
import { holdMasterKey } from "#gate/keys/keys.ts"
import { practiceKeyPlace } from "#gate/practices/sealed-row.ts"
import { copiesIn } from "#tests/people/memory.ts"

const program = join(import.meta.dirname, "..", "..", "src", "main", "cli.ts")
const folder = mkdtempSync(join(tmpdir(), "hoeder-memory-"))
after(() => rmSync(folder, { recursive: true, force: true }))

const [data, keyFile] = [join(folder, "data"), join(folder, "master-key")]
const environment = {
  PATH: process.env["PATH"],
  HOEDER_DATA: data,
  HOEDER_MASTER_KEY_FILE: keyFile,
  HOEDER_SMTP: "smtp://127.0.0.1:25",
  HOEDER_MAIL_FROM: "hoeder@linde.example",
  PORT: "0",
}

/** The key of the one practice there is. */
async function practiceKey(master: Buffer): Promise<Buffer> {
  const control = new DatabaseSync(join(data, "control.db"), { readOnly: true })
  const row = control.prepare("select id, wrapped_key from practices").get()
  control.close()
  const place = practiceKeyPlace(row?.["id"] as PracticeId)
  return holdMasterKey(Buffer.from(master)).unwrap(place, row?.["wrapped_key"] as Uint8Array)
}

/** Starts the program, has it open its practice, and looks into its memory. */
async function lookInto(wanted: Readonly<Record<string, Uint8Array>>) {
  const server = spawn(process.execPath, [program, "serve"], { env: environment })
  try {
    const address = await new Promise<string>((resolve, reject) => {
      let said = ""
      const hear = (bytes: Buffer): void => {
        said += bytes.toString()
        const ready = /Hoeder is ready: (\S+)/.exec(said)
        if (ready?.[1] !== undefined) resolve(ready[1])
      }
      server.stdout.on("data", hear)
      server.stderr.on("data", hear)
      server.once("exit", () => reject(new Error(said)))
    })
    const answer = await fetch(`${address}/api/sign-in`, {
      method: "POST",
      headers: { "content-type": "application/json", origin: address },
      body: JSON.stringify({ practice: "linde", email: "niemand@linde.example", password: "vier-groene-lampen" }),
    })
    assert.equal(answer.status, 401, await answer.text())
    return copiesIn(server.pid ?? 0, wanted)
  } finally {
    server.kill("SIGKILL")
  }
}

test("a key that opens much lies once in the memory of the program, and not in letters", async (t) => {
  const master = randomBytes(32)
  writeFileSync(keyFile, master.toString("base64"), { mode: 0o600 })
  const made = spawnSync(process.execPath, [program, "practice", "create", "linde", "--name", "De Linde"], {
    env: environment,
    encoding: "utf8",
  })
  assert.equal(made.status, 0, made.stderr)
  const ofPractice = await practiceKey(master)
  const sealing = derive(plainKey(ofPractice), "seal").bytes

  const copies = await lookInto({
    master,
    sealing,
    ofPractice,
    letters: Buffer.from(master.toString("base64")),
    wideLetters: Buffer.from(master.toString("base64"), "utf16le"),
    folder: Buffer.from(keyFile),
  })

  if (copies === undefined) return t.skip("this system does not show the memory of a process")
  assert.ok(copies["folder"] ?? 0, "what is there is found")
  const { master: masters, sealing: sealings, letters, wideLetters, ofPractice: practices = 0 } = copies
  assert.deepEqual({ masters, sealings, letters, wideLetters }, { masters: 1, sealings: 1, letters: 0, wideLetters: 0 })
  assert.ok(practices <= 1, "once its sub-keys are derived it may be gone")
})
