import { rotateKeys } from "#gate/keys/keys.ts"
import { type Command, typed, withPractice } from "./command.ts"

const usage = "keys rotate [SLUG]"

export const keysRotate: Command = {
  name: ["keys", "rotate"],
  usage,
  help: "cli.help.keys-rotate",
  run: async (given, words) => {
    const asked = typed(given, usage, words, { words: [0, 1], options: {} })
    if (asked === undefined) return 2
    const slugs = asked.words.length > 0 ? asked.words : (await given.practices.list()).map(({ slug }) => slug)
    for (const slug of slugs) {
      await withPractice(given, slug, "keys rotate", rotateKeys)
      given.print(given.say("cli.keys.rotated", { slug }))
    }
    return 0
  },
}
