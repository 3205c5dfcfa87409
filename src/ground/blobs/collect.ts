import { setFlagsFromString } from "node:v8"
import { runInNewContext } from "node:vm"

/** After so many bytes the buffers that went by are collected. */
const atEach = 8 * 1024 * 1024

setFlagsFromString("--expose-gc")
const collect = runInNewContext("gc") as (options: { readonly type: "minor" }) => void

/**
 * Passes a stream on and keeps memory flat while it does. What is streamed is garbage at once, but V8 counts 64 MiB of buffers
 * before it looks for any; a minor collection takes about a millisecond and frees them all.
 */
export async function* collecting<Piece extends Uint8Array>(pieces: AsyncIterable<Piece>): AsyncGenerator<Piece> {
  let passed = 0
  for await (const piece of pieces) {
    yield piece
    passed += piece.length
    if (passed < atEach) continue
    collect({ type: "minor" })
    passed = 0
  }
}
