import { randomBytes } from "#ground/crypto/key.ts"
import { sealStream } from "#ground/crypto/stream.ts"
import type { Sealing } from "#duties/portability/portability.ts"

/** A file that stays sealed: its path in the ZIP, the key that opens it, and the SHA-256 of what comes out. */
export type SealedFile = { readonly path: string; readonly key: string; readonly sha256: string }

/** Seals files, each with a key of its own that `sealed` holds. */
export function sealingFiles(): { readonly sealing: Sealing; readonly sealed: readonly SealedFile[] } {
  const sealed: SealedFile[] = []
  const sealing: Sealing = (path, { bytes, sha256 }) => {
    const key = randomBytes(32)
    sealed.push({ path, key: key.toString("hex"), sha256 })
    return copied(sealStream(key, path, bytes()))
  }
  return { sealing, sealed }
}

/** What `sealStream` gives is used again for the next chunk, and a ZIP deflates at its own pace. */
async function* copied(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array, void> {
  for await (const chunk of chunks) yield Uint8Array.from(chunk)
}
