import { pipeline } from "node:stream"
import { crc32, createDeflateRaw } from "node:zlib"
import { aesOverhead, encryptEntry } from "./zip-aes.ts"
import {
  descriptor,
  directoryEnd,
  directoryLine,
  dosTime,
  localHeader,
  type DosTime,
  type ZipRecord,
} from "./zip-records.ts"

type ZipBytes = AsyncIterable<Uint8Array>

export type ZipEntry = {
  /** With `/` between folders; safe on every system (`file-names.ts`). */
  readonly path: string
  readonly bytes: ZipBytes
  /** Size and CRC-32, when they are known before the bytes come: they go in as they are. Otherwise they are deflated. */
  readonly known?: { readonly size: number; readonly crc32: number }
  /** Told that `bytes` broke off; the entry is taken back and the rest goes on. Without it the ZIP breaks off too. */
  readonly broke?: () => void
}

export type ZipOptions = { readonly time: Temporal.PlainDateTime; readonly password?: string | undefined }

type EntryPosition = { offset: number }
type ZipWriting = { readonly place: EntryPosition; readonly time: DosTime; readonly password: string | undefined }

/**
 * Writes a ZIP while it is read: nothing is kept but the directory. Entries are asked for one by one, so that a later one
 * may tell of the earlier. When the reader stops, so does everything that is read from.
 *
 * An entry that breaks off half-way cannot be called back, but a ZIP is read by the directory at its end: what is not
 * named there is not there. So it is not named, and its bytes are a gap that every reader passes over; only at the very
 * start 7-Zip is misled by one, so the first entry must be one that does not break.
 */
export async function* writeZip(
  entries: AsyncIterable<ZipEntry>,
  { time, password }: ZipOptions,
): AsyncGenerator<Uint8Array, void> {
  const place: EntryPosition = { offset: 0 }
  for await (const part of parts(entries, { place, time: dosTime(time), password })) {
    place.offset += part.length
    yield part
  }
}

async function* parts(entries: AsyncIterable<ZipEntry>, writing: ZipWriting): AsyncGenerator<Uint8Array, void> {
  const records: ZipRecord[] = []
  for await (const entry of entries) {
    const record = entry.known ? yield* storeEntry(entry, entry.known, writing) : yield* deflateEntry(entry, writing)
    if (record) records.push(record)
  }
  const start = writing.place.offset
  for (const record of records) yield directoryLine(record, writing.time)
  yield directoryEnd(records.length, writing.place.offset - start, start)
}

/** An entry whose size and CRC are known: its header comes first and the bytes follow untouched. */
async function* storeEntry(
  entry: ZipEntry,
  known: { size: number; crc32: number },
  writing: ZipWriting,
): AsyncGenerator<Uint8Array, ZipRecord | undefined> {
  const sealed = writing.password !== undefined
  const packed = known.size + (sealed ? aesOverhead : 0)
  const record: ZipRecord = {
    path: entry.path,
    method: "stored",
    sealed,
    later: false,
    offset: writing.place.offset,
    ...known,
    packed,
  }
  const source = entry.bytes[Symbol.asyncIterator]()
  try {
    // The first bytes are asked for before the header is written: a file that is gone or spoilt from the start leaves no gap.
    const bytes = exactly(known.size, await source.next(), source)
    yield localHeader(record, writing.time)
    yield* writing.password === undefined ? bytes : encryptEntry(bytes, writing.password)
    return record
  } catch (fault) {
    if (entry.broke === undefined) throw fault
    entry.broke()
    return undefined
  } finally {
    await source.return?.()
  }
}

async function* exactly(
  size: number,
  first: IteratorResult<Uint8Array>,
  source: AsyncIterator<Uint8Array>,
): AsyncGenerator<Uint8Array, void> {
  let left = size
  for (let part = first; !part.done; part = await source.next()) {
    left -= part.value.length
    if (left < 0) break
    yield part.value
  }
  if (left !== 0) throw new Error("a file is not as long as it was when it was put in")
}

/** An entry that is being made: deflated, with its sizes and CRC behind it. */
async function* deflateEntry(entry: ZipEntry, writing: ZipWriting): AsyncGenerator<Uint8Array, ZipRecord | undefined> {
  const sealed = writing.password !== undefined
  const { offset } = writing.place
  const count = { size: 0, crc32: 0 }
  const opening: ZipRecord = { path: entry.path, method: "deflated", sealed, later: true, offset, ...count, packed: 0 }
  yield localHeader(opening, writing.time)
  const start = writing.place.offset
  const deflated: ZipBytes = pipeline(counted(entry.bytes, count), createDeflateRaw(), () => {})
  try {
    yield* writing.password === undefined ? deflated : encryptEntry(deflated, writing.password)
  } catch (fault) {
    if (entry.broke === undefined) throw fault
    entry.broke()
    return undefined
  }
  const record = { ...opening, ...count, crc32: sealed ? 0 : count.crc32, packed: writing.place.offset - start }
  yield descriptor(record)
  return record
}

async function* counted(bytes: ZipBytes, count: { size: number; crc32: number }): AsyncGenerator<Uint8Array, void> {
  for await (const part of bytes) {
    count.size += part.length
    count.crc32 = crc32(part, count.crc32)
    yield part
  }
}
