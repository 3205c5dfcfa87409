import { type Key, randomBytes } from "#ground/crypto/key.ts"
import { open, seal, SealError } from "#ground/crypto/seal.ts"
import { fileKey } from "#ground/crypto/stream.ts"
import { indexToken, keyedHash } from "#ground/crypto/token.ts"
import type { PersonId, PracticeId } from "#ground/kernel/ids.ts"
import { refuse } from "#ground/kernel/refusal.ts"
import type { KeyMaker, Keys, PersonSeal, SealAddress, Seal } from "#ground/kernel/scope.ts"
import { requireReadable, standIn, type Unreadable } from "#ground/kernel/unreadable.ts"
import type { FoundKey, FreshKey, Keyring, PracticeKeys } from "#gate/keys/keys.ts"
import type { ChangeScope } from "#ground/store/writer.ts"

/** What is done where something does not open: what it is called for whoever reads, and who is told. */
type SealReading = { readonly sign: string; readonly unread: (found: Unreadable) => void }

/** Seals and opens JSON values with one key, each bound to its practice, table and row. */
function sealTold(practice: PracticeId, key: Key, { sign, unread }: SealReading, person?: PersonId): Seal {
  const bound = (place: SealAddress): string => `${practice}/${place.table}/${place.row}`
  const opened = <Value>(place: SealAddress, sealed: Uint8Array): Value =>
    JSON.parse(open(key, bound(place), sealed).toString("utf8"))
  return {
    seal: (place, value) => {
      requireWhole(value)
      return seal(key, bound(place), Buffer.from(JSON.stringify(value)))
    },
    open: opened,
    openOr: (place, sealed, instead) => {
      try {
        return opened(place, sealed)
      } catch (error) {
        if (!(error instanceof SealError)) throw error
        unread({ ...place, person })
        return standIn(instead(sign))
      }
    },
  }
}

/** The same where nobody reads and nobody is told: what does not open is a fault. */
export const sealWith = (practice: PracticeId, key: Key): Seal =>
  sealTold(practice, key, { sign: "", unread: () => undefined })

/** What stands in for something is never sealed in its place; neither is it within something else. */
function requireWhole(value: unknown): void {
  requireReadable(value)
  if (typeof value === "object" && value !== null) for (const part of Object.values(value)) requireReadable(part)
}

const personSeal = (practice: PracticeId, person: PersonId, key: FoundKey, reading: SealReading): PersonSeal =>
  key === "damaged"
    ? lostSeal(person, reading)
    : { person, ...sealTold(practice, key.seal, reading, person), fileKey: (blob) => fileKey(key.file, blob) }

/** The seal of a person whose key is damaged: nothing of theirs opens, nothing is added, and they can still be erased. */
const lostSeal = (person: PersonId, { sign, unread }: SealReading): PersonSeal => ({
  person,
  seal: () => {
    throw refuse("general.unreadable")
  },
  open: () => {
    throw new SealError("wrong-key")
  },
  openOr: (_place, _sealed, instead) => {
    unread({ table: "person_keys", row: person, person })
    return standIn(instead(sign))
  },
  // Opens no file, so that each is found to be damaged.
  fileKey: () => randomBytes(32),
})

type ReaderKeys = SealReading & {
  readonly practice: PracticeId
  readonly keys: PracticeKeys
  readonly keyring: Keyring
}

/** The keys a reader has of a practice. */
export function readerKeys({ practice, keys, keyring, ...reading }: ReaderKeys): Keys {
  const persons = async (asked: readonly PersonId[]): Promise<ReadonlyMap<PersonId, PersonSeal>> => {
    const found = await keyring.find(asked)
    return new Map([...found].map(([person, key]) => [person, personSeal(practice, person, key, reading)]))
  }
  return {
    practice: sealTold(practice, keys.seal, reading),
    token: (kind, value) => indexToken(keys.index, kind, value),
    tokenHash: (use, secret) => keyedHash(keys.token, `${use}\u0000${secret}`).toString("base64url"),
    person: async (person) => {
      const key = keyring.known(person) ?? (await keyring.find([person])).get(person)
      if (key === undefined) throw refuse("general.not-found")
      return personSeal(practice, person, key, reading)
    },
    persons,
    toName: persons,
  }
}

/** The same keys for whoever does not reach everybody: a person beyond reach is as one who is not there. */
export const keysWithin = (
  keys: Keys,
  within: (persons: readonly PersonId[]) => Promise<ReadonlySet<PersonId>>,
): Keys => ({
  ...keys,
  person: async (person) => {
    if (!(await within([person])).has(person)) throw refuse("general.not-found")
    return keys.person(person)
  },
  persons: async (persons) => keys.persons([...(await within(persons))]),
})

type Changing = SealReading & {
  readonly keyring: Keyring
  readonly scope: ChangeScope
  readonly destroy: KeyMaker["destroy"]
}

/** The keys of a change: it also makes keys, which are durable before the change is, and destroys them after it is. */
export function changerKeys(
  practice: PracticeId,
  reader: Keys,
  { keyring, scope, destroy, ...reading }: Changing,
): KeyMaker {
  const fresh = freshKeys(scope)
  const freshSeal = (person: PersonId): PersonSeal | undefined => {
    const made = fresh.get(person)
    return made === undefined ? undefined : personSeal(practice, person, made.key, reading)
  }
  const create = (person: PersonId): PersonSeal => {
    const made = keyring.make()
    fresh.set(person, made)
    return personSeal(practice, person, made.key, reading)
  }
  const createMany = async (persons: readonly PersonId[]): Promise<ReadonlyMap<PersonId, PersonSeal>> => {
    scope.beforeCommit(() => keepFreshKeys(fresh, keyring))
    return new Map(persons.map((person) => [person, create(person)]))
  }
  return {
    ...reader,
    person: async (person) => freshSeal(person) ?? reader.person(person),
    persons: async (persons) => {
      const found = new Map(await reader.persons(persons.filter((person) => !fresh.has(person))))
      for (const person of persons) {
        const made = freshSeal(person)
        if (made !== undefined) found.set(person, made)
      }
      return found
    },
    create: async (person) => {
      scope.beforeCommit(() => keepFreshKeys(fresh, keyring))
      return create(person)
    },
    createMany,
    destroy,
  }
}

/** The keys made by the changes of one group: kept together, in one commit of the keyring. */
function freshKeys(scope: ChangeScope): Map<PersonId, FreshKey> {
  const known = scope.group.memo.get("fresh keys")
  if (known !== undefined) return known as Map<PersonId, FreshKey>
  const fresh = new Map<PersonId, FreshKey>()
  scope.group.memo.set("fresh keys", fresh)
  return fresh
}

async function keepFreshKeys(fresh: Map<PersonId, FreshKey>, keyring: Keyring): Promise<void> {
  if (fresh.size === 0) return
  await keyring.keep(fresh)
  fresh.clear()
}
