import { resolve } from "node:path"
import type { Language } from "#ground/words/words.ts"
import { isLoopback } from "./address.ts"
import { isGuardedDatabase } from "./database.ts"
import { type EidListener, eidVariables, readEid } from "./eid.ts"
import { type FolderRoot, readFolders } from "./folders.ts"
import { type MailLogin, type MailServerConfig, readMailFrom, readMailServer } from "./mail-server.ts"
import { readMasterKey } from "./master-key.ts"
import { type Environment, type SettingReading, readingOf } from "./read.ts"
import { type SecretText, secret } from "./secret.ts"
import { readProviderNetworks } from "./provider-networks.ts"
import { mustBeOwn, refuseCareless } from "./surroundings.ts"
import { readWire, type Wire } from "./wire.ts"

/** What must not be seen, apart from the rest: each prints as `[secret]`. */
export type Secrets = {
  /** Absent in the demo only, which makes its own. */
  readonly masterKey: SecretText<Buffer> | undefined
  /** With its password; absent where SQLite is used. */
  readonly postgresUrl: SecretText<string> | undefined
  readonly mailLogin: SecretText<MailLogin> | undefined
}

/** Everything that the program is told from outside; checked, and never changed after. */
export type Config = Wire & {
  /** An absolute path. */
  readonly data: string
  readonly engine: "sqlite" | "postgres"
  /** Absent in the demo only, which has a mail server of its own. */
  readonly mailServer: MailServerConfig | undefined
  readonly mailFrom: string
  /** Absent where nobody signs in with an eID card. */
  readonly eid: EidListener | undefined
  /** Folders outside Hoeder that practices may have cleaned. */
  readonly folders: readonly FolderRoot[]
  /** Addresses and ranges, beside the public internet, in which practices may have their provider. */
  readonly providerNetworks: readonly string[]
  /** For texts that the operator reads. */
  readonly language: Language
  readonly secrets: Secrets
}

/** What is wrong with the configuration, all of it at once. */
export class ConfigError extends Error {
  override readonly name = "ConfigError"
  /** One line for each fault: the variable and what was expected; never its value. */
  readonly faults: readonly string[]

  constructor(faults: readonly string[]) {
    super(`the configuration is not right:\n${faults.map((fault) => `  - ${fault}`).join("\n")}`)
    this.faults = faults
  }
}

/**
 * Reads the environment. Throws one `ConfigError` that names everything that is wrong. In the demo there need be no master key
 * and no mail server, and it listens to this machine alone. `given` are the options that Node itself was started with.
 */
export function readConfig(
  environment: Environment,
  { demo = false, given = [] }: { readonly demo?: boolean; readonly given?: readonly string[] } = {},
): Config {
  const reading = readingOf(environment)
  const wire = readWire(reading)
  if (demo && !isLoopback(wire.host)) reading.fault("HOEDER_HOST: the demo listens to this machine alone")
  const { server, login } = readMailServer(reading, demo)
  const postgresUrl = readDatabase(reading, environment)
  refuseCareless(reading, environment, given)
  const data = resolve(reading.get("HOEDER_DATA") ?? "./data")
  mustBeOwn(reading, "HOEDER_DATA", data)
  const config: Config = {
    ...wire,
    data,
    engine: postgresUrl === undefined ? "sqlite" : "postgres",
    mailServer: server,
    mailFrom: readMailFrom(reading, demo),
    eid: readEid(reading, wire),
    folders: readFolders(reading, data),
    providerNetworks: readProviderNetworks(reading, demo),
    language: readLanguage(reading),
    secrets: { masterKey: readMasterKey(reading, demo, data), postgresUrl, mailLogin: login },
  }
  refuseUnknown(reading, environment)
  if (reading.faults.length > 0) throw new ConfigError(reading.faults)
  return deepFreeze(config)
}

function readDatabase(reading: SettingReading, environment: Environment): SecretText<string> | undefined {
  const text = reading.get("HOEDER_DATABASE") ?? "sqlite"
  if (text === "sqlite") return undefined
  const url = URL.canParse(text) ? new URL(text) : undefined
  if (url === undefined || !["postgres:", "postgresql:"].includes(url.protocol)) {
    reading.fault("HOEDER_DATABASE: expected sqlite, or postgres://user:password@host:port/database")
    return undefined
  }
  if (!isGuardedDatabase(text, environment))
    reading.fault(
      "HOEDER_DATABASE: the server is not on this machine: expected ?sslmode=verify-full (and no other word about TLS) at the end",
    )
  return secret(text)
}

function readLanguage(reading: SettingReading): Language {
  const text = reading.get("HOEDER_LANGUAGE") ?? "nl"
  if (text !== "nl" && text !== "en") reading.fault("HOEDER_LANGUAGE: expected nl or en")
  return text === "en" ? "en" : "nl"
}

const known = new Set([
  "HOEDER_HOST",
  "HOEDER_DATA",
  "HOEDER_ORIGIN",
  "HOEDER_TLS_CERT",
  "HOEDER_TLS_KEY",
  "HOEDER_TRUSTED_PROXY",
  "HOEDER_MASTER_KEY_FILE",
  "HOEDER_MASTER_KEY",
  "HOEDER_DATABASE",
  "HOEDER_SMTP",
  "HOEDER_MAIL_FROM",
  "HOEDER_LANGUAGE",
  // Read by the commands that save and restore (doors/cli/recovery.ts), so that no server holds the passphrase.
  "HOEDER_RECOVERY_FOLDER",
  "HOEDER_RECOVERY_PASSPHRASE",
  "HOEDER_FOLDERS",
  "HOEDER_PROVIDER_NETWORKS",
  ...eidVariables,
])

// A name that is spelled wrong would otherwise silently leave the default in place. `HOEDER_TEST_…` is for tests.
function refuseUnknown(reading: SettingReading, environment: Environment): void {
  const unknown = Object.keys(environment).filter(
    (name) => name.startsWith("HOEDER_") && !name.startsWith("HOEDER_TEST_") && !known.has(name),
  )
  for (const name of unknown.toSorted()) reading.fault(`${name}: there is no such variable`)
}

function deepFreeze(config: Config): Config {
  const { tls, trustedProxies, mailServer, eid, folders, providerNetworks, secrets } = config
  for (const part of [tls, trustedProxies, mailServer, eid, folders, providerNetworks, secrets])
    if (part !== undefined) Object.freeze(part)
  return Object.freeze(config)
}
