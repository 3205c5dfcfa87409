import "./require-node.ts"
import { isLoopback } from "#ground/config/address.ts"
import { readConfig } from "#ground/config/config.ts"
import type { Language } from "#ground/words/words.ts"
import { commands } from "#doors/cli/cli.ts"
import { explain } from "./explain.ts"
import { openHoeder, openScratch } from "./open-hoeder.ts"
import { allWords, gather } from "./rooms.ts"
import { untilStopped } from "./until-stopped.ts"
import { version } from "./version.ts"

// Whatever is made from here on is its owner's alone, whatever the system would have it.
process.umask(0o077)

const language: Language = process.env["HOEDER_LANGUAGE"] === "en" ? "en" : "nl"
const say = allWords.in(language)
const print = (line: string): void => console.log(line)

// A command of the operator needs no site, and only the demo what fills it.
async function runServe(): Promise<void> {
  const { serve } = await import("./serve.ts")
  const config = readConfig(process.env, { given: process.execArgv })
  const hoeder = await openHoeder(config, { listens: true })
  const serving = await serve(hoeder, config).catch(async (error: unknown) => {
    await hoeder.close()
    throw error
  })
  const stopped = untilStopped(async () => {
    print(say("cli.stopping"))
    await serving.close()
    await hoeder.close()
  })
  print(say("cli.ready", { address: isLoopback(config.host) ? serving.address : config.origin }))
  await stopped
}

function help(): void {
  print(say("cli.help.title", { version }))
  const own = [
    { usage: "serve", help: "cli.help.serve" },
    { usage: "demo", help: "cli.help.demo" },
    { usage: "help", help: "cli.help.help" },
  ] as const
  for (const { usage, help } of [...own, ...commands]) print(`\n  ${usage}\n      ${say(help)}`)
}

async function runCommand(words: readonly string[]): Promise<void> {
  const command = commands.find(({ name }) => name.every((word, index) => words[index] === word))
  if (command === undefined) {
    print(say("cli.unknown", { command: words.slice(0, 2).join(" ") }))
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
      say,
      print,
      scratch: (folder: string, key: Buffer) => openScratch(hoeder, folder, key),
    }
    process.exitCode = await command.run(given, words.slice(command.name.length))
  } finally {
    await hoeder.close()
  }
}

const [first = "help", ...rest] = process.argv.slice(2)
try {
  if (first === "help" || first === "--help") help()
  else if (first === "serve") await runServe()
  else if (first === "demo") await (await import("./run-demo.ts")).runDemo(say, print)
  else await runCommand([first, ...rest])
} catch (error) {
  console.error(explain(error, say, process.env))
  process.exitCode = 1
}
