import { lstatSync, realpathSync, statSync } from "node:fs"
import { dirname, sep } from "node:path"
import type { Environment, SettingReading } from "./read.ts"

/** Everybody on the machine, and the group; a folder with the sticky bit lets nobody take away what is another's. */
const [othersRead, othersWrite, sticky] = [0o077, 0o022, 0o1000]
const isUnix = process.platform !== "win32"

const modeOf = (path: string): number | undefined => statSync(path, { throwIfNoEntry: false })?.mode

/** A private key that others may read is no longer private. */
export function mustBePrivate(reading: SettingReading, name: string, path: string): void {
  const mode = modeOf(path)
  if (isUnix && mode !== undefined && (mode & othersRead) !== 0)
    reading.fault(`${name}: others than its owner may read the file; expected mode 0600`)
}

/** The folder of the data: others may not put anything into it, nor take anything out. */
export function mustBeOwn(reading: SettingReading, name: string, folder: string): void {
  const mode = modeOf(folder)
  if (isUnix && mode !== undefined && (mode & othersWrite) !== 0)
    reading.fault(`${name}: others than its owner may write in the folder; expected mode 0700`)
}

/**
 * The master key's file: apart from what it opens, since whoever takes or saves the one has the other with it, and where nobody
 * else can put another file in its place.
 */
export function mustLieSafely(reading: SettingReading, name: string, path: string, data: string): void {
  const real = realOf(path)
  if (isWithin(real, realOf(data))) reading.fault(`${name}: expected a file outside HOEDER_DATA`)
  for (const folder of new Set([dirname(path), dirname(real)])) {
    const mode = modeOf(folder) ?? 0
    if (isUnix && (mode & 0o002) !== 0 && (mode & sticky) === 0)
      reading.fault(`${name}: anybody may write in the folder of the file; expected one of its owner alone`)
  }
}

const isWithin = (path: string, folder: string): boolean => path === folder || path.startsWith(`${folder}${sep}`)

/** A path without links, as far as it is there. */
function realOf(path: string): string {
  if (lstatSync(path, { throwIfNoEntry: false }) !== undefined) {
    try {
      return realpathSync.native(path)
    } catch {
      return path
    }
  }
  const above = dirname(path)
  return above === path ? path : `${realOf(above).replace(/\/$/, "")}${path.slice(above.replace(/\/$/, "").length)}`
}

/** What opens a running Node to others, loosens its TLS or has it run something else first. */
const careless =
  /^--?(?:inspect|debug|tls-keylog|tls-min-v1\.[01]|tls-max-v1\.[01]|insecure-http-parser|require|import|loader|experimental-loader|heap-prof|cpu-prof|heapsnapshot|report|trace-tls)/

/** Refuses what of the surroundings takes the promises away behind the configuration's back. */
export function refuseCareless(reading: SettingReading, environment: Environment, given: readonly string[]): void {
  if (environment["NODE_TLS_REJECT_UNAUTHORIZED"] === "0")
    reading.fault("NODE_TLS_REJECT_UNAUTHORIZED: certificates would not be checked; expected it to be absent")
  if (/\b(?:tls|http|https|net|http2)\b/i.test(environment["NODE_DEBUG"] ?? ""))
    reading.fault("NODE_DEBUG: what goes over the line would be printed; expected it to be absent")
  const options = (environment["NODE_OPTIONS"] ?? "").split(/\s+/).filter(Boolean)
  for (const [name, words] of [
    ["NODE_OPTIONS", options],
    ["the options of node", given],
  ] as const) {
    const found = words.flatMap((word) => careless.exec(word)?.[0] ?? (word.startsWith("-r") ? "-r" : []))
    if (found.length > 0) reading.fault(`${name}: ${[...new Set(found)].join(", ")} opens the program to others`)
  }
}
