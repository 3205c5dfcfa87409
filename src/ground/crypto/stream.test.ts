import assert from "node:assert/strict"
import { test } from "node:test"
import fc from "fast-check"
import { randomBytes } from "./key.ts"
import { SealError } from "./seal.ts"
import { chunkLength, openStream, sealedStreamLength, sealStream } from "./stream.ts"

async function* inPieces(bytes: Buffer, size: number): AsyncGenerator<Buffer> {
  for (let from = 0; from < bytes.length; from += size) yield bytes.subarray(from, from + size)
}

async function sealed(key: Buffer, bytes: Buffer, size = 10_000): Promise<Buffer> {
  const parts: Buffer[] = []
  for await (const part of sealStream(key, "blob", inPieces(bytes, size))) parts.push(Buffer.from(part))
  return Buffer.concat(parts)
}

async function opened(key: Buffer, content: Buffer, name = "blob"): Promise<Buffer> {
  const parts: Buffer[] = []
  for await (const part of openStream(key, name, async (into, position) => content.copy(into, 0, position)))
    parts.push(part)
  return Buffer.concat(parts)
}

test("a stream of any length, in any pieces, comes back as it was", async () => {
  const key = randomBytes(32)
  for (const length of [0, 1, chunkLength - 1, chunkLength, chunkLength + 1, 3 * chunkLength, 40 * chunkLength + 5]) {
    const bytes = randomBytes(length)
    const content = await sealed(key, bytes, 77_777)
    assert.equal(content.length, sealedStreamLength(length))
    assert.ok((await opened(key, content)).equals(bytes), `length ${length}`)
  }
  await fc.assert(
    fc.asyncProperty(
      fc.uint8Array({ maxLength: 300_000 }),
      fc.integer({ min: 1, max: 200_000 }),
      async (bytes, size) => {
        assert.ok((await opened(key, await sealed(key, Buffer.from(bytes), size))).equals(Buffer.from(bytes)))
      },
    ),
    { numRuns: 20 },
  )
})

test("a stream that was cut, lengthened, reordered or changed anywhere does not open", async () => {
  const key = randomBytes(32)
  const content = await sealed(key, randomBytes(3 * chunkLength))
  const second = 25 + chunkLength + 17
  const chunk = chunkLength + 17
  const swapped = Buffer.concat([
    content.subarray(0, 25),
    content.subarray(second, second + chunk),
    content.subarray(25, second),
    content.subarray(second + chunk),
  ])

  await assert.rejects(opened(key, content.subarray(0, second)), SealError)
  await assert.rejects(opened(key, content.subarray(0, content.length - 1)), SealError)
  await assert.rejects(opened(key, Buffer.concat([content, Buffer.from([1])])), SealError)
  await assert.rejects(opened(key, Buffer.concat([content, content.subarray(25)])), SealError)
  await assert.rejects(opened(key, swapped), SealError)
  await assert.rejects(opened(key, content, "another blob"), SealError)
  await assert.rejects(opened(randomBytes(32), content), SealError)
  for (const position of [0, 1, 24, 25, second + 3, content.length - 1]) {
    const changed = Buffer.from(content)
    changed[position] = (changed[position] ?? 0) ^ 4
    await assert.rejects(opened(key, changed), SealError)
  }
})
