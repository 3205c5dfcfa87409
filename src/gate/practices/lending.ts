import type { BlobFolder } from "#ground/blobs/disk.ts"
import type { Audience } from "#ground/kernel/audience.ts"
import type { PersonId } from "#ground/kernel/ids.ts"
import type { Need } from "#ground/kernel/permission.ts"
import type { Reach } from "#ground/kernel/reach.ts"
import type { Change, Keys, Look, Mail, PracticeRef, Program } from "#ground/kernel/scope.ts"
import type { Unreadable } from "#ground/kernel/unreadable.ts"
import type { ChangeScope } from "#ground/store/writer.ts"
import { type PersonWord, usualPersonWord } from "#ground/words/person-word.ts"
import type { Language, Say } from "#ground/words/words.ts"
import { type PermissionUses, personsInReach, type Reacher, reachOf } from "#gate/access/access.ts"
import { type KeyCare, type Keyring, layTombstones, type PracticeKeys } from "#gate/keys/keys.ts"
import { changerKeys, keysWithin, readerKeys } from "./seals.ts"

/** Who borrows a practice, and what they may do with it. */
export type Borrower = Reacher & { readonly language: Language; readonly audience: Audience }

/** One moment of a practice, by which several ways to look share what they see. */
export type Moment = Pick<Look, "db" | "now" | "memory" | "proofs" | "personWord"> & {
  /** Who was found within or beyond which reach; a look asks that once for each person, a change may change it. */
  readonly reached?: Map<string, Promise<ReadonlySet<PersonId>>>
}

/** What of an open practice goes into each look and change. */
export type Lent = {
  readonly ref: PracticeRef
  readonly keyring: Keyring
  readonly care: KeyCare
  readonly keys: PracticeKeys
  readonly blobs: BlobFolder
  readonly program: Program
  readonly uses: PermissionUses
  /** Is told of what is sealed and does not open. */
  readonly unread: (found: Unreadable) => void
  /** Lays a mail in the practice's outbox. */
  readonly post: (at: Change, mail: Mail) => Promise<void>
  /** Runs a job of this practice soon. */
  readonly wake: (job: string) => void
}

/** Lends a practice, as far as each borrower reaches by what the act needs. */
export interface Lending {
  look(borrower: Borrower, moment: Moment, need: Need | undefined): Look
  change(borrower: Borrower, moment: Moment, scope: ChangeScope, need: Need | undefined): Change
}

const nobody: ReadonlySet<PersonId> = new Set()

/** Makes the looks and changes of a practice that is open. */
export function lendingOf(lent: Lent): Lending {
  const { ref, keyring, keys } = lent
  const sayIn = sayingOf(lent.program)
  const told = (language: Language) => ({
    sign: sayIn(language, usualPersonWord)("general.unreadable"),
    unread: lent.unread,
  })
  const reading = (language: Language): Keys => readerKeys({ practice: ref.id, keys, keyring, ...told(language) })
  const readings: Readonly<Record<Language, Keys>> = { nl: reading("nl"), en: reading("en") }

  const look: Lending["look"] = (borrower, moment, need) => {
    const reach = reachOf(borrower, need)
    const reading = readings[borrower.language]
    return {
      ...moment,
      practice: ref,
      actor: borrower.actor,
      audience: borrower.audience,
      language: borrower.language,
      blobs: lent.blobs,
      program: lent.program,
      reach,
      keys: reach.extent === "all" ? reading : keysWithin(reading, (persons) => inReach(moment, reach, persons)),
      may: (permission) => borrower.permissions.has(permission.name),
      mayWith: async (permission, persons) =>
        borrower.permissions.has(permission.name) ? inReach(moment, reachOf(borrower, permission), persons) : nobody,
      within: (permission) => look(borrower, moment, permission),
      used: (permission) => lent.uses.note(borrower.actor, permission),
      say: sayIn(borrower.language, moment.personWord),
      sayIn: (language) => sayIn(language, moment.personWord),
    }
  }

  const change: Lending["change"] = (borrower, moment, scope, need) => {
    const seen = look(borrower, moment, need)
    const at: Change = {
      ...seen,
      // A change's moment writes.
      db: moment.db as Change["db"],
      keys: changerKeys(ref.id, seen.keys, {
        keyring,
        scope,
        destroy: async (clearance, persons) => {
          for (const person of persons) clearance.require({ person })
          await destroyKeys(at, persons, { scope, care: lent.care })
        },
        ...told(borrower.language),
      }),
      within: (permission) => change(borrower, moment, scope, permission),
      post: (mail) => lent.post(at, mail),
      wake: (job) => scope.afterCommit(() => lent.wake(job)),
      afterwards: (act) => scope.afterCommit(act),
    }
    return at
  }

  return { look, change }
}

/** What says texts in a language with a word for a person; made once for each that is asked. */
function sayingOf({ words }: Program): (language: Language, word: PersonWord) => Say {
  const made = new Map<string, Say>()
  return (language, word) => {
    const key = `${language} ${word}`
    const say = made.get(key) ?? words.in(language, word)
    made.set(key, say)
    return say
  }
}

function inReach(moment: Moment, reach: Reach, persons: readonly PersonId[]): Promise<ReadonlySet<PersonId>> {
  const { reached, ...rest } = moment
  const [only] = persons
  if (reached === undefined || reach.extent === "all" || only === undefined || persons.length > 1)
    return personsInReach({ ...rest, reach }, persons)
  const name = `${reach.extent} ${only}`
  const found = reached.get(name) ?? personsInReach({ ...rest, reach }, persons)
  reached.set(name, found)
  return found
}

async function destroyKeys(
  at: Change,
  persons: readonly PersonId[],
  { scope, care }: { readonly scope: ChangeScope; readonly care: KeyCare },
): Promise<void> {
  await layTombstones(at.db, persons, at.now)
  scope.afterCommit(() => care.end(persons, at.now))
  at.wake("keys.settle")
}
