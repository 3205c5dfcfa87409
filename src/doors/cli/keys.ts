import { say } from "#ground/words/words.ts"
import { turnKeys } from "#gate/keys/keys.ts"
import { type Command, typed, withPractice } from "./command.ts"

const usage = "keys turn [SLUG]"

export const keysTurn: Command = {
  name: ["keys", "turn"],
  usage,
  help: "cli.help.keys-turn",
  run: async (given, words) => {
    const asked = typed(given, usage, words, { words: [0, 1], options: {} })
    if (asked === undefined) return 2
    const slugs = asked.words.length > 0 ? asked.words : (await given.practices.list()).map(({ slug }) => slug)
    for (const slug of slugs) {
      await withPractice(given, slug, "keys turn", turnKeys)
      given.print(say(given.language, "cli.keys.turned", { slug }))
    }
    return 0
  },
}
