import { isLoopback } from "./address.ts"
import type { SettingReading } from "./read.ts"
import { type SecretText, secret } from "./secret.ts"

export type MailServerConfig = {
  readonly host: string
  readonly port: number
  readonly secure: boolean
  readonly loopback: boolean
}

export type MailLogin = { readonly user: string; readonly password: string }

const expected = "smtp://user:password@host:port, or smtps:// for TLS from the first byte"

/** The mail server of `HOEDER_SMTP`, and apart from it the login. */
export function readMailServer(
  reading: SettingReading,
  isDemo: boolean,
): { readonly server?: MailServerConfig; readonly login?: SecretText<MailLogin> } {
  const text = reading.get("HOEDER_SMTP")
  if (text === undefined) {
    if (!isDemo) reading.fault(`HOEDER_SMTP is missing, and nobody can sign in without mail: ${expected}`)
    return {}
  }
  const url = URL.canParse(text) ? new URL(text) : undefined
  if (
    url === undefined ||
    !["smtp:", "smtps:"].includes(url.protocol) ||
    url.hostname === "" ||
    !/^\/?$/.test(url.pathname)
  ) {
    reading.fault(`HOEDER_SMTP: expected ${expected}`)
    return {}
  }
  const secure = url.protocol === "smtps:"
  const host = url.hostname.replace(/^\[|\]$/g, "")
  const port = url.port === "" ? (secure ? 465 : 587) : Number(url.port)
  const server = { host, port, secure, loopback: isLoopback(host) }
  if (url.username === "") return { server }
  const user = decoded(url.username)
  const password = decoded(url.password)
  if (user === undefined || password === undefined) {
    reading.fault("HOEDER_SMTP: expected % in the user or password to be written as %25")
    return { server }
  }
  return { server, login: secret({ user, password }) }
}

function decoded(part: string): string | undefined {
  try {
    return decodeURIComponent(part)
  } catch {
    return undefined
  }
}

/** The address that mail comes from. */
export function readMailFrom(reading: SettingReading, isDemo: boolean): string {
  const from = reading.get("HOEDER_MAIL_FROM")
  if (from === undefined) {
    if (!isDemo) reading.fault("HOEDER_MAIL_FROM is missing: the address that mail comes from, as noreply@example.nl")
    return "hoeder@demo.example"
  }
  if (!/^[^\s@<>",;]+@[^\s@<>",;]+\.[^\s@<>",;]+$/.test(from)) {
    reading.fault("HOEDER_MAIL_FROM: expected one plain address, as noreply@example.nl")
  }
  return from
}
