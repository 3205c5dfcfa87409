// Configurations as an operator writes them, and what is wrong with one.
import { randomBytes } from "node:crypto"
import { chmodSync, mkdtempSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { after } from "node:test"
import { ConfigError, readConfig } from "#ground/config/config.ts"
import type { Environment } from "#ground/config/read.ts"

export const folder = mkdtempSync(join(tmpdir(), "hoeder-config-"))
after(() => rmSync(folder, { recursive: true }))

export const key = randomBytes(32).toString("base64")
/** The least with which the program starts. */
export const good: Environment = {
  HOEDER_MASTER_KEY: key,
  HOEDER_SMTP: "smtp://praktijk:geheim%2Fwoord@mail.example.nl",
  HOEDER_MAIL_FROM: "noreply@example.nl",
}

/** A file of that content, which others may read as far as its mode says. */
export const file = (name: string, content: string, mode = 0o600): string => {
  const path = join(folder, name)
  writeFileSync(path, content)
  chmodSync(path, mode)
  return path
}

export const faultsOf = (environment: Environment, options?: { demo: boolean }): readonly string[] => {
  try {
    readConfig(environment, options)
  } catch (error) {
    if (error instanceof ConfigError) return error.faults
    throw error
  }
  return []
}

/** The names that the faults begin with. */
export const named = (environment: Environment, options?: { demo: boolean }): string[] =>
  faultsOf(environment, options).map((fault) => /^(\w+)/.exec(fault)?.[1] ?? fault)
