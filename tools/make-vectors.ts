// Makes the frozen sealed files of this release: `node tools/make-vectors.ts 0.1.0`. Once released they are never made again.
import { mkdirSync, writeFileSync } from "node:fs"
import { join } from "node:path"
import { plainKey } from "#ground/crypto/key.ts"
import { seal, wrap } from "#ground/crypto/seal.ts"
import { sealStream } from "#ground/crypto/stream.ts"
import { indexToken } from "#ground/crypto/token.ts"
import { hashPassword } from "#ground/crypto/password.ts"

const [release = ""] = process.argv.slice(2)
if (!/^\d+\.\d+\.\d+$/.test(release)) throw new Error("name the release: 0.1.0")

const bytes = Buffer.from(Array.from({ length: 32 }, (_, index) => index))
const key = plainKey(Buffer.from(bytes))
const content = Buffer.from('{"name":{"familyName":"Vriës","particle":"de"}}')
const file = Buffer.from(Array.from({ length: 150_000 }, (_, index) => index % 251))

async function* whole(): AsyncGenerator<Uint8Array> {
  yield file
}
const parts: Buffer[] = []
for await (const part of sealStream(Buffer.from(bytes), "blob-1", whole())) parts.push(Buffer.from(part))

const vectors = {
  key: bytes.toString("hex"),
  seal: {
    place: "linde/persons/1",
    content: content.toString("hex"),
    sealed: seal(key, "linde/persons/1", content).toString("hex"),
  },
  wrap: {
    place: "linde/person_keys/1",
    wrapped: wrap(key, "linde/person_keys/1", Buffer.alloc(32, 7)).toString("hex"),
  },
  token: { kind: "name", value: "vries", token: indexToken(key, "name", "vries").toString("hex") },
  password: { password: "drie blauwe fietsen", hash: await hashPassword("drie blauwe fietsen") },
  stream: { name: "blob-1", length: file.length, sealed: `${release}.stream` },
}
const folder = join(import.meta.dirname, "..", "tests", "vectors")
mkdirSync(folder, { recursive: true })
writeFileSync(join(folder, `${release}.json`), `${JSON.stringify(vectors, undefined, 2)}\n`)
writeFileSync(join(folder, `${release}.stream`), Buffer.concat(parts))
