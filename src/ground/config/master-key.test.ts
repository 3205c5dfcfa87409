import assert from "node:assert/strict"
import { randomBytes } from "node:crypto"
import { join } from "node:path"
import { test } from "node:test"
import { file, folder, good, key, named } from "#tests/people/configs.ts"
import { readConfig } from "./config.ts"

test("without a master key nothing starts but the demo", () => {
  const without = { ...good, HOEDER_MASTER_KEY: undefined }

  assert.deepEqual(named(without), ["HOEDER_MASTER_KEY_FILE"])
  assert.deepEqual(named({}, { demo: true }), [])
  assert.equal(readConfig({}, { demo: true }).secrets.masterKey, undefined)
  assert.deepEqual(
    named({ HOEDER_HOST: "0.0.0.0", HOEDER_TRUSTED_PROXY: "10.0.0.5", HOEDER_ORIGIN: "https://x.nl" }, { demo: true }),
    ["HOEDER_HOST"],
  )
})

test("a master key file is refused when others may read it", () => {
  const without = { ...good, HOEDER_MASTER_KEY: undefined }

  assert.deepEqual(named({ ...without, HOEDER_MASTER_KEY_FILE: file("own.key", `${key}\n`) }), [])
  assert.deepEqual(named({ ...without, HOEDER_MASTER_KEY_FILE: file("group.key", key, 0o640) }), [
    "HOEDER_MASTER_KEY_FILE",
  ])
  assert.deepEqual(named({ ...without, HOEDER_MASTER_KEY_FILE: file("all.key", key, 0o604) }), [
    "HOEDER_MASTER_KEY_FILE",
  ])
  assert.deepEqual(named({ ...without, HOEDER_MASTER_KEY_FILE: file("short.key", "AAAA") }), ["HOEDER_MASTER_KEY_FILE"])
  assert.deepEqual(named({ ...without, HOEDER_MASTER_KEY_FILE: join(folder, "is-er-niet") }), [
    "HOEDER_MASTER_KEY_FILE",
  ])
  assert.deepEqual(named({ ...good, HOEDER_MASTER_KEY_FILE: file("second.key", key) }), ["HOEDER_MASTER_KEY_FILE"])
})

test("a key is exactly 32 bytes in base64, whatever blanks are around it", () => {
  const without = { ...good, HOEDER_MASTER_KEY: undefined }
  const wrong = (text: string) => named({ ...without, HOEDER_MASTER_KEY_FILE: file("some.key", text) })
  for (let turn = 0; turn < 200; turn += 1) {
    const bytes = randomBytes(32)
    const path = file(
      "some.key",
      `${[" ", "\n", ""][turn % 3]}${bytes.toString("base64")}${["\r\n", "", " \t\n"][turn % 3]}`,
    )
    const read = readConfig({ ...without, HOEDER_MASTER_KEY_FILE: path }).secrets.masterKey
    assert.deepEqual(read?.reveal(), bytes)
    assert.deepEqual(
      readConfig({ ...good, HOEDER_MASTER_KEY: bytes.toString("base64") }).secrets.masterKey?.reveal(),
      bytes,
    )
  }
  for (const length of [0, 1, 24, 31, 33, 48, 64])
    assert.deepEqual(wrong(randomBytes(length).toString("base64")), ["HOEDER_MASTER_KEY_FILE"], `${length} bytes`)
  for (const text of [
    key.slice(0, 43),
    `${key}=`,
    `${key.slice(0, 42)}B=`,
    `${key.slice(0, 10)} ${key.slice(10)}`,
    `${key}\n${key}`,
  ])
    assert.deepEqual(wrong(text), ["HOEDER_MASTER_KEY_FILE"], "not exactly one key")
  assert.deepEqual(wrong(`-_${key.slice(2)}`), ["HOEDER_MASTER_KEY_FILE"], "of another alphabet")
  assert.deepEqual(wrong(randomBytes(32).toString("hex")), ["HOEDER_MASTER_KEY_FILE"])
})

test("a systemd credential is a master key too", () => {
  const without = { ...good, HOEDER_MASTER_KEY: undefined, CREDENTIALS_DIRECTORY: folder }
  assert.deepEqual(named(without), ["HOEDER_MASTER_KEY_FILE"])

  file("hoeder-master-key", key, 0o400)

  assert.equal(readConfig(without).secrets.masterKey?.reveal().toString("base64"), key)
})
