import { parseArgs } from "node:util"
import type { Permission } from "#ground/kernel/permission.ts"
import type { Room } from "#ground/kernel/room.ts"
import type { Language, Say, TextKey } from "#ground/words/words.ts"
import { staff } from "#gate/accounts/accounts.ts"
import type { Borrower, LeftBehind, OpenPractice, Practices } from "#gate/practices/practices.ts"
import { lend } from "#gate/runner/runner.ts"
import { refuse } from "#ground/kernel/refusal.ts"
import { asName, email, name } from "#ground/kernel/shapes.ts"
import type { ClockDoor } from "#doors/clock/clock.ts"
import { withoutRights } from "#gate/access/access.ts"

/** What a command works with. */
export type GivenArguments = {
  readonly practices: Practices
  readonly clock: ClockDoor
  readonly rooms: readonly Room[]
  /** Every permission that the program knows. */
  readonly permissions: readonly Permission[]
  /** The staff site's public address. */
  readonly origin: string
  readonly language: Language
  /** Says texts in that language. */
  readonly say: Say
  readonly print: (line: string) => void
  /** Opens an installation of its own in an empty folder, in which a backup is tried. */
  readonly scratch: (folder: string, key: Buffer) => Promise<Practices>
}

/** A command of the operator; gives the code that the program ends with. */
export type Command = {
  readonly name: readonly string[]
  readonly usage: string
  readonly help: TextKey
  readonly run: (given: GivenArguments, words: readonly string[]) => Promise<number>
}

type TypedCommand<Options extends string> = {
  readonly words: readonly string[]
  readonly options: Partial<Record<Options, string | boolean>>
}

/** Says what of a practice is left on a server, and how whoever rules there takes it away. */
export function tellLeft(given: GivenArguments, slug: string, left: LeftBehind | undefined): void {
  if (left === undefined) return
  const { server, roles } = left
  given.print(given.say("cli.left-behind", { slug, server, sql: `drop role ${roles.join(", ")};` }))
}

/** Takes a command's words apart, or says how it is used. */
export function typed<Options extends string>(
  given: GivenArguments,
  usage: string,
  words: readonly string[],
  expected: {
    readonly words: readonly [least: number, most: number]
    readonly options: Readonly<Record<Options, { type: "string" | "boolean" }>>
  },
): TypedCommand<Options> | undefined {
  // As on the screens: a name, an address or a path is one line, of what can be seen.
  if (words.some((word) => asName(word) !== word)) throw refuse("cli.word-malformed")
  try {
    const parsed = parseArgs({ args: [...words], allowPositionals: true, strict: true, options: expected.options })
    const [least, most] = expected.words
    if (parsed.positionals.length >= least && parsed.positionals.length <= most) {
      return { words: parsed.positionals, options: parsed.values as Partial<Record<Options, string | boolean>> }
    }
  } catch {
    // A word that is not expected: told below, as too few or too many are.
  }
  given.print(given.say("cli.usage", { usage: `npm run hoeder -- ${usage}` }))
  return undefined
}

/** A name as the screens take it. */
export function nameOf(text: string): string {
  const parsed = name(200).safeParse(text)
  if (!parsed.success) throw refuse("cli.name-malformed")
  return parsed.data
}

/** An address as the screens take it. */
export function emailOf(text: string): string {
  const parsed = email.safeParse(text)
  if (!parsed.success) throw refuse("cli.email-malformed")
  return parsed.data
}

/** Lends a practice to a command, which acts in the log as the operator. */
export function withPractice<Result>(
  given: GivenArguments,
  slug: string,
  command: string,
  work: (place: ReturnType<typeof lend>, practice: OpenPractice) => Promise<Result>,
): Promise<Result> {
  const operator: Borrower = {
    actor: { kind: "operator", command },
    language: given.language,
    audience: staff,
    ...withoutRights,
  }
  return given.practices.use(slug, (practice) => {
    if (practice === undefined) throw refuse("practices.not-found")
    return work(lend(practice, operator), practice)
  })
}
