import { isGuardedDatabase } from "#ground/config/database.ts"
import { refuse } from "#ground/kernel/refusal.ts"
import { movePractice } from "#duties/backups/backups.ts"
import type { Engine } from "#gate/practices/practices.ts"
import { type Command, tellLeft, typed, withPractice } from "./command.ts"

const usage = "practice move SLUG --to sqlite:|postgres://USER:PASSWORD@HOST:PORT/DATABASE"

/** So many rows go by between two lines of progress. */
const tellEvery = 50_000

export const practiceMove: Command = {
  name: ["practice", "move"],
  usage,
  help: "cli.help.practice-move",
  run: async (given, words) => {
    const asked = typed(given, usage, words, { words: [1, 1], options: { to: { type: "string" } } })
    const [slug = ""] = asked?.words ?? []
    const to = asked?.options.to
    if (asked === undefined) return 2
    const engine = engineOf(typeof to === "string" ? to : "")
    let told = 0
    const tell = (done: number): void => {
      if (done - told < tellEvery) return
      told = done
      given.print(given.say("cli.move.progress", { slug, done }))
    }
    const { rows, left } = await movePractice({ practices: given.practices, slug, to: engine, tell })
    await withPractice(given, slug, "practice move", (place) =>
      place.change({ event: "archive.moved", action: "U", object: "practice" }, async () => undefined),
    )
    given.print(given.say("cli.move.done", { slug, rows }))
    tellLeft(given, slug, left)
    return 0
  },
}

function engineOf(text: string): Engine {
  if (text === "sqlite:") return { kind: "sqlite" }
  const url = URL.parse(text)
  if (url === null || !/^postgres(ql)?:$/.test(url.protocol) || url.pathname.length < 2)
    throw refuse("practices.place-malformed")
  if (!isGuardedDatabase(text, process.env)) throw refuse("practices.place-unguarded")
  return { kind: "postgres", url: text }
}
