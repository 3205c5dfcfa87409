import { accessSync, constants, realpathSync, statSync } from "node:fs"
import { isAbsolute, sep } from "node:path"
import type { SettingReading } from "./read.ts"

/** A folder outside Hoeder that practices may have cleaned. */
export type FolderRoot = {
  /** What the practice sees: `scans`. */
  readonly name: string
  /** An absolute path without links in it. */
  readonly path: string
  /** The short names of the practices that may use it. */
  readonly practices: readonly string[]
}

const variable = "HOEDER_FOLDERS"
const shape =
  /^\s*(?<practices>[a-z0-9-]+(?:\s*,\s*[a-z0-9-]+)*)\s*:\s*(?<name>[a-z0-9][a-z0-9-]{0,39})\s*=\s*(?<path>.+?)\s*$/

/** `linde:scans=/srv/linde/scans; linde,iep:export=/srv/export`. Each fault says which entry it is about, and no value. */
export function readFolders(reading: SettingReading, data: string): readonly FolderRoot[] {
  const entries = (reading.get(variable) ?? "").split(";").filter((entry) => entry.trim() !== "")
  const roots = entries.flatMap((entry, index) => {
    const fault = (text: string): readonly FolderRoot[] => {
      reading.fault(`${variable}: entry ${index + 1}: ${text}`)
      return []
    }
    const { practices = "", name = "", path = "" } = shape.exec(entry)?.groups ?? {}
    if (name === "") return fault("expected practice,practice:name=/path, as linde:scans=/srv/linde/scans")
    const wrong = faultOf(path, data)
    return wrong === undefined
      ? [{ name, path, practices: practices.split(",").map((slug) => slug.trim()) }]
      : fault(wrong)
  })
  refuseDoubles(reading, roots)
  return roots
}

function faultOf(path: string, data: string): string | undefined {
  if (!isAbsolute(path)) return "expected a path from the top, as /srv/linde/scans"
  try {
    const real = realpathSync.native(path)
    if (!statSync(real).isDirectory()) return "expected a folder"
    if (real !== path) return "expected the folder's own path: without links, dots or a slash at its end"
    if (real === sep || /^[A-Za-z]:\\$/.test(real)) return "expected a folder below the top of the disk"
    accessSync(path, constants.R_OK | constants.W_OK | constants.X_OK)
  } catch {
    return "expected a folder that is there and in which may be read and written"
  }
  return isWithin(path, data) || isWithin(data, path) ? "expected a folder apart from HOEDER_DATA" : undefined
}

/** Two rules of two practices must never clean the same file, unless the operator gave both the same root. */
function refuseDoubles(reading: SettingReading, roots: readonly FolderRoot[]): void {
  const names = roots.flatMap(({ name, practices }) => practices.map((practice) => `${practice}:${name}`))
  if (new Set(names).size < names.length) reading.fault(`${variable}: expected each name once for a practice`)
  const isNested = roots.some((one) => roots.some((other) => one !== other && isWithin(one.path, other.path)))
  if (isNested)
    reading.fault(`${variable}: expected folders beside one another; one that several practices share is one entry`)
}

const isWithin = (path: string, folder: string): boolean => path === folder || path.startsWith(`${folder}${sep}`)
