import { type Command, nameOf, typed } from "./command.ts"

const createUsage = 'practice create SLUG --name "NAME" [--language nl|en] [--zone Europe/Amsterdam]'

export const practiceCreate: Command = {
  name: ["practice", "create"],
  usage: createUsage,
  help: "cli.help.practice-create",
  run: async (given, words) => {
    const options = { name: { type: "string" }, language: { type: "string" }, zone: { type: "string" } } as const
    const asked = typed(given, createUsage, words, { words: [1, 1], options })
    const [slug = ""] = asked?.words ?? []
    const { name, language, zone } = asked?.options ?? {}
    if (asked === undefined || typeof name !== "string") return asked === undefined ? 2 : usage(given)
    await given.practices.create({
      slug,
      name: nameOf(name),
      language: language === "en" ? "en" : "nl",
      ...(typeof zone === "string" ? { zone } : {}),
    })
    given.print(given.say("cli.practice.made", { slug }))
    return 0
  },
}

const usage = (given: Parameters<Command["run"]>[0]): number => {
  given.print(given.say("cli.usage", { usage: `npm run hoeder -- ${createUsage}` }))
  return 2
}

export const practiceList: Command = {
  name: ["practice", "list"],
  usage: "practice list",
  help: "cli.help.practice-list",
  run: async (given) => {
    for (const { slug, id, createdAt } of await given.practices.list()) given.print(`${slug}\t${id}\t${createdAt}`)
    return 0
  },
}

export const migrate: Command = {
  name: ["migrate"],
  usage: "migrate",
  help: "cli.help.migrate",
  run: async (given) => {
    for (const { slug } of await given.practices.list()) {
      // Opening a practice applies what it lacks; one that is newer than the program is refused by name.
      await given.practices.use(slug, async () => given.print(given.say("cli.migrated", { slug })))
    }
    return 0
  },
}
