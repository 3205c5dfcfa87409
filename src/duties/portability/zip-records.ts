/** One entry as the ZIP's directory names it (APPNOTE 6.3.10, section 4.3). */
export type ZipRecord = {
  readonly path: string
  readonly method: "stored" | "deflated"
  /** Encrypted after WinZip's AE-2: no CRC, a MAC instead. */
  readonly sealed: boolean
  /** The sizes and CRC stand behind the bytes, because they were not known before. */
  readonly later: boolean
  readonly crc32: number
  /** Bytes in the ZIP, and bytes of the file itself. */
  readonly packed: number
  readonly size: number
  readonly offset: number
}

/** A moment as DOS counts it: the ZIP's own time, without a zone. */
export type DosTime = { readonly time: number; readonly date: number }

export const dosTime = (at: Temporal.PlainDateTime): DosTime => ({
  time: (at.hour << 11) | (at.minute << 5) | (at.second >> 1),
  date: ((at.year - 1980) << 9) | (at.month << 5) | at.day,
})

const full16 = 0xffff
const full32 = 0xffffffff
const aesMethod = 99

const methodNumber = ({ method }: ZipRecord) => (method === "stored" ? 0 : 8)
const flags = ({ sealed, later }: ZipRecord) => 0x0800 | (sealed ? 0x0001 : 0) | (later ? 0x0008 : 0)
const isLarge = ({ packed, size }: ZipRecord) => packed >= full32 || size >= full32
const needed = (record: ZipRecord, wide: boolean) => (record.sealed ? 51 : wide ? 45 : 20)

/** What stands before the bytes of an entry. */
export function localHeader(record: ZipRecord, at: DosTime): Buffer {
  const name = Buffer.from(record.path)
  const wide = isLarge(record) ? wideField([record.size, record.packed]) : Buffer.alloc(0)
  const aes = aesField(record)
  const fixed = Buffer.alloc(30)
  fixed.writeUInt32LE(0x04034b50, 0)
  writeCommon(fixed, 4, record, at, isLarge(record))
  if (!record.later) writeSizes(fixed, 14, record)
  fixed.writeUInt16LE(name.length, 26)
  fixed.writeUInt16LE(wide.length + aes.length, 28)
  return Buffer.concat([fixed, name, wide, aes])
}

/** What stands behind the bytes of an entry whose sizes were not known before. */
export function descriptor({ crc32, packed, size }: ZipRecord): Buffer {
  if (packed >= full32 || size >= full32) throw new Error("what is made for an export stays below 4 GiB")
  const bytes = Buffer.alloc(16)
  bytes.writeUInt32LE(0x08074b50, 0)
  bytes.writeUInt32LE(crc32, 4)
  bytes.writeUInt32LE(packed, 8)
  bytes.writeUInt32LE(size, 12)
  return bytes
}

/** The entry's line in the directory at the end, which is what a reader goes by. */
export function directoryLine(record: ZipRecord, at: DosTime): Buffer {
  const name = Buffer.from(record.path)
  const far = record.offset >= full32
  const wide = wideField([...(isLarge(record) ? [record.size, record.packed] : []), ...(far ? [record.offset] : [])])
  const aes = aesField(record)
  const fixed = Buffer.alloc(46)
  fixed.writeUInt32LE(0x02014b50, 0)
  // Made on Unix by version 6.3 of the format: so that the mode below is understood.
  fixed.writeUInt16LE((3 << 8) | 63, 4)
  writeCommon(fixed, 6, record, at, isLarge(record) || far)
  writeSizes(fixed, 16, record)
  fixed.writeUInt16LE(name.length, 28)
  fixed.writeUInt16LE(wide.length + aes.length, 30)
  fixed.writeUInt32LE((0o100644 << 16) >>> 0, 38)
  fixed.writeUInt32LE(far ? full32 : record.offset, 42)
  return Buffer.concat([fixed, name, wide, aes])
}

/** The end of the ZIP; with the wide form (ZIP64) before it where numbers do not fit. */
export function directoryEnd(count: number, size: number, offset: number): Buffer {
  const short = Buffer.alloc(22)
  short.writeUInt32LE(0x06054b50, 0)
  short.writeUInt16LE(Math.min(count, full16), 8)
  short.writeUInt16LE(Math.min(count, full16), 10)
  short.writeUInt32LE(Math.min(size, full32), 12)
  short.writeUInt32LE(Math.min(offset, full32), 16)
  if (count < full16 && size < full32 && offset < full32) return short
  const wide = Buffer.alloc(56 + 20)
  wide.writeUInt32LE(0x06064b50, 0)
  writeLong(wide, 44, 4)
  wide.writeUInt16LE((3 << 8) | 63, 12)
  wide.writeUInt16LE(45, 14)
  for (const [index, value] of [count, count, size, offset].entries()) writeLong(wide, value, 24 + index * 8)
  wide.writeUInt32LE(0x07064b50, 56)
  writeLong(wide, offset + size, 64)
  wide.writeUInt32LE(1, 72)
  return Buffer.concat([wide, short])
}

/** The fields that both headers share, from `version needed` to the date. */
function writeCommon(to: Buffer, from: number, record: ZipRecord, at: DosTime, wide: boolean): void {
  to.writeUInt16LE(needed(record, wide), from)
  to.writeUInt16LE(flags(record), from + 2)
  to.writeUInt16LE(record.sealed ? aesMethod : methodNumber(record), from + 4)
  to.writeUInt16LE(at.time, from + 6)
  to.writeUInt16LE(at.date, from + 8)
}

function writeSizes(to: Buffer, from: number, record: ZipRecord): void {
  const large = isLarge(record)
  to.writeUInt32LE(record.sealed ? 0 : record.crc32, from)
  to.writeUInt32LE(large ? full32 : record.packed, from + 4)
  to.writeUInt32LE(large ? full32 : record.size, from + 8)
}

/** The ZIP64 extra field. */
function wideField(values: readonly number[]): Buffer {
  if (values.length === 0) return Buffer.alloc(0)
  const field = Buffer.alloc(4 + values.length * 8)
  field.writeUInt16LE(0x0001, 0)
  field.writeUInt16LE(values.length * 8, 2)
  for (const [index, value] of values.entries()) writeLong(field, value, 4 + index * 8)
  return field
}

/** The AES extra field: AE-2, vendor "AE", 256 bits, and how the bytes were packed before they were encrypted. */
function aesField(record: ZipRecord): Buffer {
  if (!record.sealed) return Buffer.alloc(0)
  const field = Buffer.from([0x01, 0x99, 7, 0, 2, 0, 0x41, 0x45, 3, 0, 0])
  field.writeUInt16LE(methodNumber(record), 9)
  return field
}

function writeLong(to: Buffer, value: number, at: number): void {
  to.writeBigUInt64LE(BigInt(value), at)
}
