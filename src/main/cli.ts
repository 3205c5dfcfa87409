import "./require-node.ts"
import { isLoopback } from "#ground/config/address.ts"
import { ConfigError, readConfig } from "#ground/config/config.ts"
import { Refusal } from "#ground/kernel/refusal.ts"
import { type Language, say } from "#ground/words/words.ts"
import { commands } from "#doors/cli/cli.ts"
import { runDemo } from "./run-demo.ts"
import { openHoeder, openScratch } from "./open-hoeder.ts"
import { gather } from "./rooms.ts"
import { serve } from "./serve.ts"
import { untilStopped } from "./until-stopped.ts"
import { version } from "./version.ts"

// Whatever is made from here on is its owner's alone, whatever the system would have it.
process.umask(0o077)

const language: Language = process.env["HOEDER_LANGUAGE"] === "en" ? "en" : "nl"
const print = (line: string): void => console.log(line)

async function runServe(): Promise<void> {
  const config = readConfig(process.env, { given: process.execArgv })
  const hoeder = await openHoeder(config)
  const serving = await serve(hoeder, config).catch(async (error: unknown) => {
    await hoeder.close()
    throw error
  })
  const stopped = untilStopped(async () => {
    print(say(language, "cli.stopping"))
    await serving.close()
    await hoeder.close()
  })
  print(say(language, "cli.ready", { address: isLoopback(config.host) ? serving.address : config.origin }))
  await stopped
}

function help(): void {
  print(say(language, "cli.help.title", { version }))
  const own = [
    { usage: "serve", help: "cli.help.serve" },
    { usage: "demo", help: "cli.help.demo" },
    { usage: "help", help: "cli.help.help" },
  ] as const
  for (const { usage, help } of [...own, ...commands]) print(`\n  ${usage}\n      ${say(language, help)}`)
}

async function runCommand(words: readonly string[]): Promise<void> {
  const command = commands.find(({ name }) => name.every((word, index) => words[index] === word))
  if (command === undefined) {
    print(say(language, "cli.unknown", { command: words.slice(0, 2).join(" ") }))
    process.exitCode = 2
    return
  }
  const config = readConfig(process.env, { given: process.execArgv })
  const hoeder = await openHoeder(config)
  try {
    const given = {
      practices: hoeder.practices,
      rooms: hoeder.rooms,
      clock: hoeder.clock,
      permissions: gather(hoeder.rooms, "permissions"),
      origin: config.origin,
      language,
      print,
      scratch: (folder: string, key: Buffer) => openScratch(hoeder.rooms, folder, key),
    }
    process.exitCode = await command.run(given, words.slice(command.name.length))
  } finally {
    await hoeder.close()
  }
}

/** What went wrong, for who typed the command: a refusal in words, a configuration's faults each on a line. */
function explain(error: unknown): string {
  if (error instanceof Refusal) return say(language, `refusal.${error.code}`, error.details as Record<string, string>)
  if (error instanceof ConfigError) return error.message
  if (error instanceof Error && "code" in error && error.code === "EADDRINUSE")
    return say(language, "cli.port-in-use", { port: "port" in error ? String(error.port) : "" })
  const away = databaseFault(error)
  if (away !== undefined) return say(language, "cli.database-away", { code: away })
  return error instanceof Error ? (error.stack ?? error.message) : String(error)
}

/** What the driver or the server calls it that the database cannot be reached, or does not let us in. */
function databaseFault(error: unknown): string | undefined {
  if (!(error instanceof Error) || (process.env["HOEDER_DATABASE"] ?? "sqlite") === "sqlite") return undefined
  const code = "code" in error ? String(error.code) : ""
  const isAway =
    /^(E(CONN\w+|NOTFOUND|AI_AGAIN|TIMEDOUT|HOSTUNREACH|NETUNREACH|PIPE)|ENOENT|28\w{3}|3D000|53300|57P0\d|08\w{3})$/.test(
      code,
    ) ||
    /^(ERR_TLS|CERT_|UNABLE_TO|SELF_SIGNED|DEPTH_ZERO)/.test(code) ||
    /does not support SSL|Connection terminated/.test(error.message)
  return isAway ? code || "TLS" : undefined
}

const [first = "help", ...rest] = process.argv.slice(2)
try {
  if (first === "help" || first === "--help") help()
  else if (first === "serve") await runServe()
  else if (first === "demo") await runDemo(language, print)
  else await runCommand([first, ...rest])
} catch (error) {
  console.error(explain(error))
  process.exitCode = 1
}
