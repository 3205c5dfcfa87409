import { resolve } from "node:path"
import type { Extent } from "#ground/kernel/permission.ts"
import { refuse } from "#ground/kernel/refusal.ts"
import { staff } from "#gate/accounts/accounts.ts"
import type { Borrower } from "#gate/practices/practices.ts"
import {
  backUp,
  type KeysCopy,
  momentOf,
  noteRun,
  practicesIn,
  requirePassphrase,
  restore as restorePractice,
  type Restored,
  verifyBackup,
  withLivingKeys,
} from "#duties/backups/backups.ts"
import { type Command, type GivenArguments, typed, withPractice } from "./command.ts"
import { readPassphrase, recoveryFolder } from "./recovery.ts"

const backupUsage = "backup --to DIR [--keys-to DIR] [--practice SLUG] [--keep NUMBER] [--passphrase-file FILE]"
const fromUsage = "--from DIR [--keys-from DIR] [--practice SLUG] [--at BACKUP] [--passphrase-file FILE]"
const restoreUsage = `restore ${fromUsage}`
const verifyUsage = `backup verify ${fromUsage} [--scratch DIR]`

/** Whoever saves or brings back a practice reaches all of it. */
const everything = (given: GivenArguments, command: string): Borrower => ({
  actor: { kind: "operator", command },
  language: given.language,
  audience: staff,
  permissions: new Map<string, Extent>(given.permissions.map(({ name }) => [name, "all"])),
  teams: [],
})

const isWithin = (inner: string, outer: string): boolean => `${resolve(inner)}/`.startsWith(`${resolve(outer)}/`)

export const backup: Command = {
  name: ["backup"],
  usage: backupUsage,
  help: "cli.help.backup",
  run: async (given, words) => {
    const options = {
      to: { type: "string" },
      "keys-to": { type: "string" },
      practice: { type: "string" },
      keep: { type: "string" },
      "passphrase-file": { type: "string" },
    } as const
    const asked = typed(given, backupUsage, words, { words: [0, 0], options })
    if (asked === undefined) return 2
    const { to, practice, keep, "passphrase-file": file } = asked.options
    const keysTo = recoveryFolder(asked.options["keys-to"])
    if (typeof to !== "string" || (keep !== undefined && !/^[1-9]\d{0,4}$/.test(String(keep))))
      return told(given, backupUsage)
    if (keysTo !== undefined && isWithin(keysTo, to)) throw refuse("backups.keys-inside")
    const passphrase = keysTo !== undefined ? await readPassphrase(given, file) : undefined
    const slugs = typeof practice === "string" ? [practice] : (await given.practices.list()).map(({ slug }) => slug)
    for (const slug of slugs) {
      await withPractice(given, slug, "backup", async (place, open) => {
        if (passphrase !== undefined) await requirePassphrase(passphrase, open.ref)
        const tell = progress(given, slug)
        const saved = await backUp({
          practices: given.practices,
          practice: open,
          borrower: everything(given, "backup"),
          rooms: given.rooms,
          to,
          keys: keysTo === undefined || passphrase === undefined ? undefined : { to: keysTo, passphrase },
          keep: keep === undefined ? undefined : Number(keep),
          tell: (done, of) => tell("cli.backup.copying", done, of),
        })
        const { stamp, rows, files, newFiles: fresh, bytes, kept } = saved
        await place.change({ event: "archive.backed-up", action: "E", object: "practice" }, (at) =>
          noteRun(at, {
            kind: "backup",
            withKeys: passphrase !== undefined,
            figures: { documents: files, bytes, kept },
          }),
        )
        const size = Math.ceil(bytes / 1_000_000)
        given.print(given.say("cli.backup.done", { slug, stamp, rows, files, fresh, size }))
        if (passphrase === undefined) given.print(given.say("cli.backup.no-keys", { slug }))
      })
    }
    return 0
  },
}

export const restore: Command = {
  name: ["restore"],
  usage: restoreUsage,
  help: "cli.help.restore",
  run: async (given, words) => {
    const asked = await whichBackups(given, restoreUsage, words)
    if (asked === undefined) return 2
    if (asked.keys === undefined) throw refuse("backups.no-keys-named")
    for (const slug of asked.slugs) {
      const tell = progress(given, slug)
      const restored = await restorePractice({
        ...asked,
        ...asked.keys,
        slug,
        practices: given.practices,
        borrower: everything(given, "restore"),
        dataKinds: given.rooms.flatMap((room) => room.dataKinds),
        tell: (step, done, of) => tell(`cli.restore.progress.${step}`, done, of),
      })
      await withPractice(given, slug, "restore", (place) =>
        place.change({ event: "archive.restored", action: "C", object: "practice" }, async () => undefined),
      )
      given.print(given.say("cli.restore.done", { slug, ...figures(restored) }))
    }
    return 0
  },
}

export const backupVerify: Command = {
  name: ["backup", "verify"],
  usage: verifyUsage,
  help: "cli.help.backup-verify",
  run: async (given, words) => {
    const asked = await whichBackups(given, verifyUsage, words)
    if (asked === undefined) return 2
    const here = new Set((await given.practices.list()).map(({ slug }) => slug))
    for (const slug of asked.slugs) {
      const tell = progress(given, slug)
      const verify = (keys: KeysCopy) =>
        verifyBackup({
          ...asked,
          ...keys,
          slug,
          borrower: everything(given, "backup verify"),
          dataKinds: given.rooms.flatMap((room) => room.dataKinds),
          scratch: given.scratch,
          tell: (step, done, of) => tell(`cli.restore.progress.${step}`, done, of),
        })
      if (asked.keys === undefined && !here.has(slug)) throw refuse("backups.no-keys-named")
      const verified =
        asked.keys === undefined
          ? await withPractice(given, slug, "backup verify", (_place, practice) =>
              withLivingKeys({ practices: given.practices, practice }, verify),
            )
          : await verify(asked.keys)
      const { things, documents, lines } = verified
      if (here.has(slug))
        await withPractice(given, slug, "backup verify", (place) =>
          place.change({ event: "archive.verified", action: "R", object: "practice" }, (at) =>
            noteRun(at, {
              kind: "verify",
              withKeys: asked.keys !== undefined,
              figures: { of: momentOf(verified.stamp), persons: verified.persons, documents },
            }),
          ),
        )
      given.print(given.say("cli.backup.verified", { slug, ...figures(verified), things, documents, lines }))
    }
    return 0
  },
}

const figures = ({ stamp, rows, files, persons, erased }: Restored) => ({ stamp, rows, files, persons, erased })

type BackupAsked = {
  readonly from: string
  readonly slugs: readonly string[]
  readonly stamp: string | undefined
  /** Absent where none was named: a backup may be verified by the keys of the practice that it is of. */
  readonly keys: KeysCopy | undefined
  readonly scratchIn: string | undefined
}

async function whichBackups(
  given: GivenArguments,
  usage: string,
  words: readonly string[],
): Promise<BackupAsked | undefined> {
  const options = {
    from: { type: "string" },
    "keys-from": { type: "string" },
    practice: { type: "string" },
    at: { type: "string" },
    "passphrase-file": { type: "string" },
    scratch: { type: "string" },
  } as const
  const asked = typed(given, usage, words, { words: [0, 0], options })
  if (asked === undefined) return undefined
  const { from, practice, at, "passphrase-file": file, scratch } = asked.options
  const keysFrom = recoveryFolder(asked.options["keys-from"])
  if (typeof from !== "string") {
    told(given, usage)
    return undefined
  }
  const slugs = typeof practice === "string" ? [practice] : await practicesIn(from)
  if (slugs.length === 0) throw refuse("backups.no-backup", { slug: "*" })
  return {
    from,
    slugs,
    keys: keysFrom === undefined ? undefined : { keysFrom, passphrase: await readPassphrase(given, file) },
    stamp: typeof at === "string" ? at : undefined,
    scratchIn: typeof scratch === "string" ? scratch : undefined,
  }
}

function told(given: GivenArguments, usage: string): 2 {
  given.print(given.say("cli.usage", { usage: `npm run hoeder -- ${usage}` }))
  return 2
}

type ProgressKey = "cli.backup.copying" | `cli.restore.progress.${"rows" | "files" | "persons"}`

const tellEvery = 2000

/** Says how far it is, now and then. */
function progress(given: GivenArguments, slug: string): (key: ProgressKey, done: number, of: number) => void {
  let told = performance.now()
  return (key, done, of) => {
    if (performance.now() - told < tellEvery) return
    told = performance.now()
    given.print(given.say(key, { slug, done, of }))
  }
}
