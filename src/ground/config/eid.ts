import { existsSync } from "node:fs"
import type { SettingReading } from "./read.ts"
import { mustBePrivate } from "./surroundings.ts"
import { mustBeReadable, readPort, type Wire } from "./wire.ts"

/** The listener that asks for an eID card: a door of its own, since a browser shows its card to a whole host or not at all. */
export type EidListener = {
  readonly host: string
  readonly port: number
  /** As browsers have it; absent where it follows from the site's own address and the port. */
  readonly origin: string | undefined
  readonly tls: { readonly certFile: string; readonly keyFile: string }
  /** Certificates of the authorities that make cards, root and all. */
  readonly caFiles: readonly string[]
  /** Revocation lists, or folders of them. */
  readonly crlPaths: readonly string[]
  /** Whether a list that should have been replaced by now is believed a while longer. */
  readonly allowsStaleLists: boolean
}

const needed = ["PORT", "TLS_CERT", "TLS_KEY", "CA", "CRL"] as const
const optional = ["HOST", "ORIGIN", "STALE_CRL"] as const

/** Every variable of this part. */
export const eidVariables: readonly string[] = [...needed, ...optional].map((name) => `HOEDER_EID_${name}`)

/** Nothing where no variable of it is given; a fault for each that is missing where some are. */
export function readEid(reading: SettingReading, wire: Wire): EidListener | undefined {
  const given = eidVariables.filter((name) => reading.get(name) !== undefined)
  if (given.length === 0) return undefined
  for (const name of needed)
    if (reading.get(`HOEDER_EID_${name}`) === undefined)
      reading.fault(
        `HOEDER_EID_${name} is missing: ${given[0]} sets up signing in with an eID card, which needs it too`,
      )
  const certFile = readableFile(reading, "HOEDER_EID_TLS_CERT")
  const keyFile = readableFile(reading, "HOEDER_EID_TLS_KEY")
  if (keyFile !== "") mustBePrivate(reading, "HOEDER_EID_TLS_KEY", keyFile)
  const stale = reading.get("HOEDER_EID_STALE_CRL") ?? "refuse"
  if (!["refuse", "allow"].includes(stale)) reading.fault("HOEDER_EID_STALE_CRL: expected refuse or allow")
  return {
    host: (reading.get("HOEDER_EID_HOST") ?? wire.host).replace(/^\[|\]$/g, ""),
    port: readPort(reading, "HOEDER_EID_PORT", "0"),
    origin: readEidOrigin(reading),
    tls: { certFile, keyFile },
    caFiles: readPaths(reading, "HOEDER_EID_CA"),
    crlPaths: readPaths(reading, "HOEDER_EID_CRL"),
    allowsStaleLists: stale === "allow",
  }
}

function readableFile(reading: SettingReading, name: string): string {
  const path = reading.get(name)
  if (path !== undefined) mustBeReadable(reading, name, path)
  return path ?? ""
}

function readPaths(reading: SettingReading, name: string): readonly string[] {
  const paths = (reading.get(name) ?? "")
    .split(",")
    .map((path) => path.trim())
    .filter(Boolean)
  if (!paths.every((path) => existsSync(path)))
    reading.fault(`${name}: expected paths that are there, with commas between`)
  return paths
}

function readEidOrigin(reading: SettingReading): string | undefined {
  const text = reading.get("HOEDER_EID_ORIGIN")
  if (text === undefined) return undefined
  const url = URL.parse(text)
  if (url?.protocol === "https:" && url.href === `${url.origin}/`) return url.origin
  reading.fault("HOEDER_EID_ORIGIN: expected an address without a path, as https://eid.hoeder.example.be:8443")
  return undefined
}
