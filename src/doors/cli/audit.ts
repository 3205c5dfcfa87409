import { readFile, writeFile } from "node:fs/promises"
import { type Checkpoint, verifyChain, type ChainVerdict } from "#gate/audit/audit.ts"
import { type Command, type GivenArguments, typed, withPractice } from "./command.ts"

const usage = "audit verify [SLUG] [--checkpoint FILE] [--write-checkpoint FILE]"

/** A file of checkpoints: of each practice, how many lines its log had and the last one's hash. */
type NamedCheckpoints = Readonly<Record<string, Checkpoint>>

export const auditVerify: Command = {
  name: ["audit", "verify"],
  usage,
  help: "cli.help.audit-verify",
  run: async (given, words) => {
    const options = { checkpoint: { type: "string" }, "write-checkpoint": { type: "string" } } as const
    const asked = typed(given, usage, words, { words: [0, 1], options })
    if (asked === undefined) return 2
    const { checkpoint, "write-checkpoint": target } = asked.options
    const known: NamedCheckpoints =
      typeof checkpoint === "string" ? (JSON.parse(await readFile(checkpoint, "utf8")) as NamedCheckpoints) : {}
    const slugs = asked.words.length > 0 ? asked.words : (await given.practices.list()).map(({ slug }) => slug)
    const verdicts = new Map<string, ChainVerdict>()
    let isProven = true
    for (const slug of slugs) {
      const [verdict, troubles] = await withPractice(given, slug, "audit verify", async (_place, practice) => [
        await verifyChain(practice.store, practice.keys.chain, known[slug]),
        await practice.verifyProofs(),
      ])
      verdicts.set(slug, verdict)
      tell(given, slug, verdict)
      for (const { table, concern } of troubles)
        given.print(given.say("cli.audit.not-proven", { slug, table, concern }))
      isProven &&= troubles.length === 0
    }
    if (typeof target === "string")
      await writeFile(target, `${JSON.stringify(checkpointsOf(verdicts), undefined, 2)}\n`, { mode: 0o600 })
    return isProven && [...verdicts.values()].every(({ whole }) => whole) ? 0 : 1
  },
}

const adoptUsage = "audit adopt SLUG --as-it-stands"

/**
 * Believes a database as it stands: after whoever runs it mended it by hand, or put back an older copy of it on purpose. It takes the
 * master key, and a line of the log says that it was done.
 */
export const auditAdopt: Command = {
  name: ["audit", "adopt"],
  usage: adoptUsage,
  help: "cli.help.audit-adopt",
  run: async (given, words) => {
    const options = { "as-it-stands": { type: "boolean" } } as const
    const asked = typed(given, adoptUsage, words, { words: [1, 1], options })
    const slug = asked?.words[0]
    if (asked === undefined || slug === undefined) return 2
    const rows = await withPractice(given, slug, "audit adopt", async (place, practice) => {
      const troubles = await practice.verifyProofs()
      for (const { table, concern } of troubles)
        given.print(given.say("cli.audit.not-proven", { slug, table, concern }))
      if (asked.options["as-it-stands"] !== true) return undefined
      const adopted = await practice.adoptProofs()
      const log = { event: "audit.adopted", action: "E", object: "practice", count: troubles.length } as const
      await place.change(log, async () => undefined)
      return adopted
    })
    if (rows === undefined) {
      given.print(given.say("cli.audit.adopt-how", { slug }))
      return 1
    }
    given.print(given.say("cli.audit.adopted", { slug, rows }))
    return 0
  },
}

const tell = (given: GivenArguments, slug: string, verdict: ChainVerdict): void =>
  given.print(
    verdict.whole
      ? given.say("cli.audit.whole", { slug, lines: verdict.lines })
      : given.say("cli.audit.broken", { slug, seq: verdict.seq, broken: verdict.broken }),
  )

const checkpointsOf = (verdicts: ReadonlyMap<string, ChainVerdict>): NamedCheckpoints =>
  Object.fromEntries([...verdicts].flatMap(([slug, verdict]) => (verdict.whole ? [[slug, verdict.end]] : [])))
