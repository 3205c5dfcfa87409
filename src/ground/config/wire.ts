import { accessSync, constants } from "node:fs"
import { isAddressRange, isLoopback, isTooWide } from "./address.ts"
import { mustBePrivate } from "./surroundings.ts"
import type { SettingReading } from "./read.ts"

/** How the world reaches the program. */
export type Wire = {
  readonly host: string
  /** 0 lets the system choose one. */
  readonly port: number
  /** As browsers have it in their address bar, without a path. */
  readonly origin: string
  readonly tls: { readonly certFile: string; readonly keyFile: string } | undefined
  /** Addresses and ranges whose word is taken for where a request came from. */
  readonly trustedProxies: readonly string[]
}

export function readWire(reading: SettingReading): Wire {
  const host = (reading.get("HOEDER_HOST") ?? "127.0.0.1").replace(/^\[|\]$/g, "")
  const port = readPort(reading, "PORT", "8080")
  const tls = readTls(reading)
  const trustedProxies = readProxies(reading)
  if (!isLoopback(host) && tls === undefined && trustedProxies.length === 0) {
    reading.fault(
      "HOEDER_HOST is not an address of this machine alone: expected HOEDER_TLS_CERT and HOEDER_TLS_KEY, " +
        "or HOEDER_TRUSTED_PROXY with the address of the proxy that carries TLS",
    )
  }
  return { host, port, tls, trustedProxies, origin: readOrigin(reading, host, port, tls !== undefined) }
}

export function readPort(reading: SettingReading, name: string, otherwise: string): number {
  const text = reading.get(name) ?? otherwise
  const port = Number(text)
  if (!/^\d{1,5}$/.test(text) || port > 65_535) reading.fault(`${name}: expected a number from 0 to 65535`)
  return port
}

function readTls(reading: SettingReading): Wire["tls"] {
  const certFile = reading.get("HOEDER_TLS_CERT")
  const keyFile = reading.get("HOEDER_TLS_KEY")
  if (certFile === undefined && keyFile === undefined) return undefined
  if (certFile === undefined)
    reading.fault("HOEDER_TLS_CERT is missing: HOEDER_TLS_KEY needs the certificate that goes with it")
  if (keyFile === undefined) reading.fault("HOEDER_TLS_KEY is missing: HOEDER_TLS_CERT needs the key that goes with it")
  if (certFile !== undefined) mustBeReadable(reading, "HOEDER_TLS_CERT", certFile)
  if (keyFile !== undefined) {
    mustBeReadable(reading, "HOEDER_TLS_KEY", keyFile)
    mustBePrivate(reading, "HOEDER_TLS_KEY", keyFile)
  }
  return certFile === undefined || keyFile === undefined ? undefined : { certFile, keyFile }
}

export function mustBeReadable(reading: SettingReading, name: string, path: string): void {
  try {
    accessSync(path, constants.R_OK)
  } catch {
    reading.fault(`${name}: expected a file that can be read`)
  }
}

function readProxies(reading: SettingReading): readonly string[] {
  const proxies = (reading.get("HOEDER_TRUSTED_PROXY") ?? "").split(/[\s,]+/).filter(Boolean)
  if (!proxies.every(isAddressRange)) {
    reading.fault(
      "HOEDER_TRUSTED_PROXY: expected addresses or ranges with a comma between them, as 10.0.0.5, 10.1.0.0/16",
    )
  }
  if (proxies.some((proxy) => isTooWide(proxy)))
    reading.fault("HOEDER_TRUSTED_PROXY: a range that wide trusts strangers: expected /8 or narrower, of IPv6 /32")
  return proxies
}

function readOrigin(reading: SettingReading, host: string, port: number, hasTls: boolean): string {
  const own = `${hasTls ? "https" : "http"}://${host.includes(":") ? `[${host}]` : host}:${port}`
  const text = reading.get("HOEDER_ORIGIN")
  if (text === undefined) {
    if (!isLoopback(host))
      reading.fault("HOEDER_ORIGIN is missing: the address in people's browsers, as https://hoeder.example.nl")
    return own
  }
  const url = URL.canParse(text) ? new URL(text) : undefined
  if (
    url === undefined ||
    !["https:", "http:"].includes(url.protocol) ||
    url.pathname !== "/" ||
    url.search !== "" ||
    url.hash !== "" ||
    url.username !== ""
  ) {
    reading.fault("HOEDER_ORIGIN: expected an address without a path, as https://hoeder.example.nl")
    return own
  }
  if (url.protocol === "http:" && !isLoopback(url.hostname))
    reading.fault("HOEDER_ORIGIN: expected https, http is for this machine alone")
  return url.origin
}
