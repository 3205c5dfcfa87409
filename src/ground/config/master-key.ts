import { readFileSync, statSync } from "node:fs"
import { join } from "node:path"
import type { SettingReading } from "./read.ts"
import { mustLieSafely } from "./surroundings.ts"
import { type SecretText, secret } from "./secret.ts"

const length = 32
const expected = "32 bytes in base64, as `openssl rand -base64 32` makes them"

const alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/"
const digits = new Map([...alphabet].map((letter, digit) => [letter.charCodeAt(0), digit]))
const blank = new Set(Buffer.from(" \t\r\n"))

/**
 * The bytes of a key in base64; nothing where it is not exactly one key. The letters are wiped, and at no time a string, which
 * nobody could wipe: what is given back is the only copy, and whoever takes it over wipes it in turn.
 */
function parse(letters: Buffer): Buffer | undefined {
  const isBlank = (at: number): boolean => blank.has(letters[at] ?? -1)
  let [start, end] = [0, letters.length]
  while (start < end && isBlank(start)) start += 1
  while (end > start && isBlank(end - 1)) end -= 1
  const bytes = decode(letters.subarray(start, end))
  letters.fill(0)
  return bytes
}

/** 43 letters of six bits and a sign that two bits of the last one are nothing, as every encoder writes 32 bytes. */
function decode(letters: Buffer): Buffer | undefined {
  // As `ownMemory` of crypto, which this room must not know: outside the heap, where no copy of it is made.
  const bytes = Buffer.from(new ArrayBuffer(length))
  if (letters.length !== 44 || letters[43] !== "=".charCodeAt(0)) return undefined
  let [bits, count, at] = [0, 0, 0]
  for (const letter of letters.subarray(0, 43)) {
    const digit = digits.get(letter)
    if (digit === undefined) return undefined
    bits = ((bits << 6) | digit) & 0xffff
    count += 6
    if (count < 8) continue
    count -= 8
    bytes[at] = bits >> count
    at += 1
  }
  return (bits & 3) === 0 ? bytes : undefined
}

type Source = { readonly name: string; readonly read: () => Buffer | undefined }

/** The master key from the one place that is given: a file, a systemd credential or the variable itself. */
export function readMasterKey(reading: SettingReading, isDemo: boolean, data: string): SecretText<Buffer> | undefined {
  const sources = sourcesOf(reading, data)
  if (sources.length > 1) {
    reading.fault(`${sources.map(({ name }) => name).join(" and ")}: give the master key in one place only`)
    return undefined
  }
  const [source] = sources
  if (source === undefined) {
    if (!isDemo)
      reading.fault(`HOEDER_MASTER_KEY_FILE is missing: the path of a file with mode 0600 that holds ${expected}`)
    return undefined
  }
  const letters = source.read()
  if (letters === undefined) return undefined
  const bytes = parse(letters)
  if (bytes === undefined) reading.fault(`${source.name}: expected ${expected}`)
  return bytes && secret(bytes)
}

function sourcesOf(reading: SettingReading, data: string): readonly Source[] {
  const sources: Source[] = []
  const credentials = reading.get("CREDENTIALS_DIRECTORY")
  const credential = credentials === undefined ? undefined : join(credentials, "hoeder-master-key")
  const file = reading.get("HOEDER_MASTER_KEY_FILE")
  if (file !== undefined && file !== credential)
    sources.push({ name: "HOEDER_MASTER_KEY_FILE", read: () => readPrivate(reading, file, data) })
  const key = reading.get("HOEDER_MASTER_KEY")
  if (key !== undefined) sources.push({ name: "HOEDER_MASTER_KEY", read: () => Buffer.from(key) })
  // systemd gives a folder to every service that has any credential: only the file itself says that the key is there.
  if (credential !== undefined && statSync(credential, { throwIfNoEntry: false }) !== undefined) {
    sources.push({ name: "the credential hoeder-master-key", read: () => readFileSync(credential) })
  }
  return sources
}

function readPrivate(reading: SettingReading, path: string, data: string): Buffer | undefined {
  mustLieSafely(reading, "HOEDER_MASTER_KEY_FILE", path, data)
  try {
    const { mode } = statSync(path)
    if (process.platform !== "win32" && (mode & 0o077) !== 0) {
      reading.fault("HOEDER_MASTER_KEY_FILE: others than its owner may read the file; expected mode 0600")
      return undefined
    }
    return readFileSync(path)
  } catch {
    reading.fault("HOEDER_MASTER_KEY_FILE: expected a file that can be read")
    return undefined
  }
}
