import { readFileSync, statSync } from "node:fs"
import { join } from "node:path"
import type { Reading } from "./read.ts"
import { mustLieSafely } from "./surroundings.ts"
import { type Secret, secret } from "./secret.ts"

const length = 32
const expected = "32 bytes in base64, as `openssl rand -base64 32` makes them"

/** The bytes of a key in base64; nothing where it is not exactly one key. */
function parse(text: string): Buffer | undefined {
  // Of its own, and not a piece of memory that other things lie in: whoever takes the key over wipes it.
  const bytes = Buffer.allocUnsafeSlow(Buffer.byteLength(text.trim(), "base64"))
  bytes.write(text.trim(), "base64")
  return bytes.length === length && bytes.toString("base64") === text.trim() ? bytes : undefined
}

type Source = { readonly name: string; readonly read: () => string | undefined }

/** The master key from the one place that is given: a file, a systemd credential or the variable itself. */
export function readMasterKey(reading: Reading, isDemo: boolean, data: string): Secret<Buffer> | undefined {
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
  const text = source.read()
  if (text === undefined) return undefined
  const bytes = parse(text)
  if (bytes === undefined) reading.fault(`${source.name}: expected ${expected}`)
  return bytes && secret(bytes)
}

function sourcesOf(reading: Reading, data: string): readonly Source[] {
  const sources: Source[] = []
  const credentials = reading.get("CREDENTIALS_DIRECTORY")
  const credential = credentials === undefined ? undefined : join(credentials, "hoeder-master-key")
  const file = reading.get("HOEDER_MASTER_KEY_FILE")
  if (file !== undefined && file !== credential)
    sources.push({ name: "HOEDER_MASTER_KEY_FILE", read: () => readPrivate(reading, file, data) })
  const key = reading.get("HOEDER_MASTER_KEY")
  if (key !== undefined) sources.push({ name: "HOEDER_MASTER_KEY", read: () => key })
  // systemd gives a folder to every service that has any credential: only the file itself says that the key is there.
  if (credential !== undefined && statSync(credential, { throwIfNoEntry: false }) !== undefined) {
    sources.push({ name: "the credential hoeder-master-key", read: () => readFileSync(credential, "utf8") })
  }
  return sources
}

function readPrivate(reading: Reading, path: string, data: string): string | undefined {
  mustLieSafely(reading, "HOEDER_MASTER_KEY_FILE", path, data)
  try {
    const { mode } = statSync(path)
    if (process.platform !== "win32" && (mode & 0o077) !== 0) {
      reading.fault("HOEDER_MASTER_KEY_FILE: others than its owner may read the file; expected mode 0600")
      return undefined
    }
    return readFileSync(path, "utf8")
  } catch {
    reading.fault("HOEDER_MASTER_KEY_FILE: expected a file that can be read")
    return undefined
  }
}
