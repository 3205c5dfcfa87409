import assert from "node:assert/strict"
import { chmodSync, mkdirSync, mkdtempSync, symlinkSync, writeFileSync } from "node:fs"
import { join } from "node:path"
import { test } from "node:test"
import { file, folder, good, key, named } from "#tests/people/configs.ts"

test("careless surroundings are refused with words", () => {
  const folders = mkdtempSync(join(folder, "careless-"))
  const put = (name: string, mode: number): string => {
    const path = join(folders, name)
    mkdirSync(path)
    chmodSync(path, mode)
    return path
  }
  const without = { ...good, HOEDER_MASTER_KEY: undefined }
  const [data, open, shared] = [put("data", 0o700), put("open", 0o777), put("shared", 0o770)]
  const keyIn = (where: string): string => {
    writeFileSync(join(where, "key"), key, { mode: 0o600 })
    return join(where, "key")
  }
  assert.deepEqual(named({ ...good, HOEDER_DATA: data }), [])
  for (const path of [open, shared]) assert.deepEqual(named({ ...good, HOEDER_DATA: path }), ["HOEDER_DATA"], path)

  const within = { ...without, HOEDER_DATA: data }
  assert.deepEqual(named({ ...within, HOEDER_MASTER_KEY_FILE: keyIn(data) }), ["HOEDER_MASTER_KEY_FILE"])
  symlinkSync(join(data, "key"), join(folders, "elders"))
  assert.deepEqual(named({ ...within, HOEDER_MASTER_KEY_FILE: join(folders, "elders") }), ["HOEDER_MASTER_KEY_FILE"])
  symlinkSync(data, join(folders, "data-too"))
  const linked = { ...within, HOEDER_DATA: join(folders, "data-too") }
  assert.deepEqual(named({ ...linked, HOEDER_MASTER_KEY_FILE: join(data, "key") }), ["HOEDER_MASTER_KEY_FILE"])
  assert.deepEqual(named({ ...within, HOEDER_MASTER_KEY_FILE: keyIn(open) }), ["HOEDER_MASTER_KEY_FILE"])

  const tls = { ...good, HOEDER_TLS_CERT: file("c.pem", "-"), HOEDER_TLS_KEY: file("k.pem", "-", 0o644) }
  assert.deepEqual(named(tls), ["HOEDER_TLS_KEY"])

  assert.deepEqual(named({ ...good, NODE_TLS_REJECT_UNAUTHORIZED: "0" }), ["NODE_TLS_REJECT_UNAUTHORIZED"])
  for (const options of ["--inspect", "--inspect-brk=0.0.0.0:9229", "-r ./x.js", "--import=x", "--tls-keylog=/tmp/k"])
    assert.deepEqual(named({ ...good, NODE_OPTIONS: options }), ["NODE_OPTIONS"], options)
  assert.deepEqual(named({ ...good, NODE_OPTIONS: "--max-old-space-size=2048 --enable-source-maps" }), [])
})
