import { readFile } from "node:fs/promises"
import { resolve } from "node:path"
import { refuse } from "#ground/kernel/refusal.ts"
import type { Extent } from "#ground/kernel/permission.ts"
import { leavePractice, leavingFrom } from "#duties/leaving/leaving.ts"
import { staff } from "#gate/accounts/accounts.ts"
import { lend } from "#gate/runner/runner.ts"
import { type Command, typed } from "./command.ts"

const usage = "practice leave SLUG --to DIR [--documents open|sealed --keys-to DIR] [--password-file FILE]"

const shortestPassword = 12

/** Writes everything a practice has in open form. */
export const practiceLeave: Command = {
  name: ["practice", "leave"],
  usage,
  help: "cli.help.practice-leave",
  run: async (given, words) => {
    const options = {
      to: { type: "string" },
      documents: { type: "string" },
      "keys-to": { type: "string" },
      "password-file": { type: "string" },
    } as const
    const asked = typed(given, usage, words, { words: [1, 1], options })
    if (asked === undefined) return 2
    const [slug = ""] = asked.words
    const { to, documents = "open", "keys-to": keysTo, "password-file": passwordFile } = asked.options
    const isSealed = documents === "sealed"
    // Keys that lie beside what they open, or sealed documents without keys, are of no use to anybody.
    const isClear = (documents === "open" && keysTo === undefined) || (isSealed && typeof keysTo === "string")
    if (typeof to !== "string" || !isClear || (isSealed && isWithin(keysTo, to))) {
      given.print(given.say("cli.usage", { usage: `npm run hoeder -- ${usage}` }))
      return 2
    }
    const left = await given.practices.use(slug, async (practice) => {
      if (practice === undefined) throw refuse("practices.not-found")
      const permissions = new Map<string, Extent>(given.permissions.map(({ name }) => [name, "all"]))
      const everything = {
        actor: { kind: "operator", command: "practice leave" },
        language: given.language,
        audience: staff,
      } as const
      return leavePractice(lend(practice, { ...everything, permissions, teams: [] }), {
        ...leavingFrom(given.rooms),
        to,
        keysTo: typeof keysTo === "string" ? keysTo : undefined,
        password: typeof passwordFile === "string" ? await passwordIn(passwordFile) : undefined,
        tell: (done, of) => given.print(given.say("cli.leave.progress", { slug, done, of })),
      })
    })
    await given.clock.runOne(slug, "outbox.send")
    const { persons, things, damaged } = left
    given.print(given.say("cli.leave.done", { slug, persons, things, folder: to }))
    if (damaged.length > 0) given.print(given.say("cli.leave.damaged", { count: damaged.length }))
    return damaged.length > 0 ? 1 : 0
  },
}

const isWithin = (inner: string | boolean | undefined, outer: string): boolean =>
  typeof inner === "string" && `${resolve(inner)}/`.startsWith(`${resolve(outer)}/`)

async function passwordIn(file: string): Promise<string> {
  const [password = ""] = (await readFile(file, "utf8")).split(/\r?\n/)
  if (password.length < shortestPassword) throw refuse("leaving.short-password", { least: shortestPassword })
  return password
}
