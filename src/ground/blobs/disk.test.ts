import assert from "node:assert/strict"
import { createHash } from "node:crypto"
import {
  existsSync,
  globSync,
  mkdtempSync,
  readFileSync,
  statSync,
  truncateSync,
  utimesSync,
  writeFileSync,
} from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { test } from "node:test"
import { crc32 } from "node:zlib"
import { randomBytes } from "#ground/crypto/key.ts"
import { SealError } from "#ground/crypto/seal.ts"
import { type BlobId, newId } from "#ground/kernel/ids.ts"
import { openBlobFolder } from "./disk.ts"

const now = Temporal.Instant.from("2026-11-22T09:00:00Z")
const aFolder = (): string => mkdtempSync(join(tmpdir(), "hoeder-blobs-"))
const aBlob = (): BlobId => newId<BlobId>(now)

async function* pieces(...parts: readonly Uint8Array[]): AsyncGenerator<Uint8Array> {
  yield* parts
}

async function allOf(bytes: AsyncIterable<Uint8Array>): Promise<Buffer> {
  const parts: Uint8Array[] = []
  for await (const part of bytes) parts.push(part)
  return Buffer.concat(parts)
}

test("a file comes back as it was, and its facts are those of what was put in", async () => {
  const folder = aFolder()
  const blobs = openBlobFolder(folder)
  const [blob, key, bytes] = [aBlob(), randomBytes(32), randomBytes(300_000)]

  const facts = await blobs.write(blob, key, pieces(bytes.subarray(0, 5), bytes.subarray(5)))

  assert.ok((await allOf(blobs.read(blob, key))).equals(bytes))
  assert.deepEqual(facts, {
    blob,
    size: 300_000,
    sha256: createHash("sha256").update(bytes).digest("hex"),
    crc32: crc32(bytes),
  })
  const [path = ""] = globSync(`${folder}/*/*`)
  assert.equal(statSync(path).mode & 0o777, 0o600)
  assert.equal(readFileSync(path).includes(bytes.subarray(0, 16)), false)
})

test("when the sender breaks off, nothing is left behind", async () => {
  const folder = aFolder()
  const broken = async function* (): AsyncGenerator<Uint8Array> {
    yield Buffer.alloc(200_000)
    throw new Error("the line went dead")
  }

  await assert.rejects(openBlobFolder(folder).write(aBlob(), randomBytes(32), broken()), /the line went dead/)

  assert.deepEqual(globSync(`${folder}/*/*`), [])
})

test("a file that is damaged, cut or gone fails by name", async () => {
  const folder = aFolder()
  const blobs = openBlobFolder(folder)
  const [blob, key] = [aBlob(), randomBytes(32)]
  await blobs.write(blob, key, pieces(Buffer.alloc(200_000, 7)))
  const [path = ""] = globSync(`${folder}/*/*`)

  const whole = readFileSync(path)
  whole[100_000] = (whole[100_000] ?? 0) ^ 1
  writeFileSync(path, whole)
  await assert.rejects(allOf(blobs.read(blob, key)), SealError)
  truncateSync(path, 1000)
  await assert.rejects(allOf(blobs.read(blob, key)), SealError)
  await blobs.remove(blob)
  await assert.rejects(allOf(blobs.read(blob, key)), SealError)
})

test("the sweep takes orphans that are old enough and nothing else", async () => {
  const folder = aFolder()
  const blobs = openBlobFolder(folder)
  const [used, orphan, fresh] = [aBlob(), aBlob(), aBlob()]
  for (const blob of [used, orphan, fresh]) await blobs.write(blob, randomBytes(32), pieces(Buffer.from("x")))
  const pathOf = (blob: BlobId): string => join(folder, blob.slice(-2), blob)
  const old = new Date("2020-01-01")
  for (const blob of [used, orphan]) utimesSync(pathOf(blob), old, old)
  writeFileSync(`${pathOf(orphan)}.part`, "half a file")
  utimesSync(`${pathOf(orphan)}.part`, old, old)

  const removed = await blobs.sweep((blob) => blob === used, Temporal.Instant.from("2021-01-01T00:00:00Z"))

  assert.equal(removed, 2)
  assert.deepEqual(
    [used, orphan, fresh].map((blob) => existsSync(pathOf(blob))),
    [true, false, true],
  )
})

test("a file of 256 MiB goes in and out in little memory", async () => {
  const blobs = openBlobFolder(aFolder())
  const [blob, key] = [aBlob(), randomBytes(32)]
  const piece = Buffer.alloc(256 * 1024, 3)
  const large = async function* (): AsyncGenerator<Uint8Array> {
    for (let count = 0; count < 1024; count += 1) yield piece
  }
  const before = process.memoryUsage().rss
  let most = before
  const watching = setInterval(() => (most = Math.max(most, process.memoryUsage().rss)), 5)

  const { size } = await blobs.write(blob, key, large())
  let read = 0
  for await (const part of blobs.read(blob, key)) read += part.length

  clearInterval(watching)
  await blobs.remove(blob)
  assert.equal(read, size)
  assert.ok(most - before < 64 * 1024 * 1024, `took ${Math.round((most - before) / 1024 / 1024)} MiB`)
})
