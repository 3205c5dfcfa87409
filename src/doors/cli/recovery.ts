import { readFile } from "node:fs/promises"
import { createInterface } from "node:readline/promises"
import { Writable } from "node:stream"
import { refuse } from "#ground/kernel/refusal.ts"
import type { GivenArguments } from "./command.ts"

/** Where the copy of the keys lies: as told, or where the environment has it for every command. */
export const recoveryFolder = (option: string | boolean | undefined): string | undefined =>
  typeof option === "string" ? option : process.env["HOEDER_RECOVERY_FOLDER"]

/** The recovery passphrase: from a file, from the environment, or as it is typed, which is not shown. */
export async function readPassphrase(given: GivenArguments, file: string | boolean | undefined): Promise<string> {
  const passphrase = typeof file === "string" ? (await readFile(file, "utf8")).split(/\r?\n/)[0] : fromEnvironment()
  const typed = passphrase ?? (process.stdin.isTTY ? await ask(given) : undefined)
  if (typed === undefined || typed === "") throw refuse("backups.no-passphrase")
  return typed
}

const fromEnvironment = (): string | undefined => process.env["HOEDER_RECOVERY_PASSPHRASE"]

async function ask(given: GivenArguments): Promise<string> {
  process.stdout.write(given.say("cli.backup.passphrase"))
  const silent = new Writable({ write: (_chunk, _encoding, done) => done() })
  const lines = createInterface({ input: process.stdin, output: silent, terminal: true })
  try {
    return await lines.question("")
  } finally {
    lines.close()
    process.stdout.write("\n")
  }
}
