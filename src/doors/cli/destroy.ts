import { refuse } from "#ground/kernel/refusal.ts"
import { staff } from "#gate/accounts/accounts.ts"
import { withoutRights } from "#gate/access/access.ts"
import { destroyPractice, leavingFrom } from "#duties/leaving/leaving.ts"
import { type Command, tellLeft, typed } from "./command.ts"

const usage = "practice destroy SLUG --certificate-to DIR --confirm SLUG"

/** Destroys a practice for good; what it wants to keep it took along before. */
export const practiceDestroy: Command = {
  name: ["practice", "destroy"],
  usage,
  help: "cli.help.practice-destroy",
  run: async (given, words) => {
    const options = { "certificate-to": { type: "string" }, confirm: { type: "string" } } as const
    const asked = typed(given, usage, words, { words: [1, 1], options })
    if (asked === undefined) return 2
    const [slug = ""] = asked.words
    const { "certificate-to": to, confirm } = asked.options
    if (typeof to !== "string" || confirm === undefined) {
      given.print(given.say("cli.usage", { usage: `npm run hoeder -- ${usage}` }))
      return 2
    }
    if (confirm !== slug) throw refuse("leaving.not-confirmed", { slug })
    const { paths, left } = await destroyPractice(given.practices, slug, {
      ...leavingFrom(given.rooms),
      to,
      borrower: {
        actor: { kind: "operator", command: "practice destroy" },
        language: given.language,
        audience: staff,
        ...withoutRights,
      },
    })
    given.print(given.say("cli.destroy.done", { slug, files: paths.join(", ") }))
    tellLeft(given, slug, left)
    return 0
  },
}
