import assert from "node:assert/strict"
import { globSync, readFileSync } from "node:fs"
import { join } from "node:path"
import { test } from "node:test"
import { plainKey } from "#ground/crypto/key.ts"
import { verifyPassword } from "#ground/crypto/password.ts"
import { open, unwrap } from "#ground/crypto/seal.ts"
import { openStream } from "#ground/crypto/stream.ts"
import { indexToken } from "#ground/crypto/token.ts"

type Vectors = {
  readonly key: string
  readonly seal: { readonly place: string; readonly content: string; readonly sealed: string }
  readonly wrap: { readonly place: string; readonly wrapped: string }
  readonly token: { readonly kind: string; readonly value: string; readonly token: string }
  readonly password: { readonly password: string; readonly hash: string }
  readonly stream: { readonly name: string; readonly length: number; readonly sealed: string }
}

const hex = (text: string): Buffer => Buffer.from(text, "hex")

for (const file of globSync("*.json", { cwd: import.meta.dirname })) {
  test(`what release ${file.replace(".json", "")} sealed still opens`, async () => {
    const vectors = JSON.parse(readFileSync(join(import.meta.dirname, file), "utf8")) as Vectors
    const key = plainKey(hex(vectors.key))

    assert.deepEqual(open(key, vectors.seal.place, hex(vectors.seal.sealed)), hex(vectors.seal.content))
    assert.deepEqual(unwrap(key, vectors.wrap.place, hex(vectors.wrap.wrapped)), Buffer.alloc(32, 7))
    assert.equal(indexToken(key, vectors.token.kind, vectors.token.value).toString("hex"), vectors.token.token)
    assert.equal(await verifyPassword(vectors.password.hash, vectors.password.password), true)

    const sealed = readFileSync(join(import.meta.dirname, vectors.stream.sealed))
    let position = 0
    for await (const part of openStream(hex(vectors.key), vectors.stream.name, async (into, from) =>
      sealed.copy(into, 0, from),
    )) {
      for (const byte of part) assert.equal(byte, position++ % 251)
    }
    assert.equal(position, vectors.stream.length)
  })
}
