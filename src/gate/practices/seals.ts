import type { Key } from "#ground/crypto/key.ts"
import { open, seal } from "#ground/crypto/seal.ts"
import { fileKey } from "#ground/crypto/stream.ts"
import { indexToken, keyedHash } from "#ground/crypto/token.ts"
import type { PersonId, PracticeId } from "#ground/kernel/ids.ts"
import { refuse } from "#ground/kernel/refusal.ts"
import type { KeyMaker, Keys, PersonSeal, Place, Seal } from "#ground/kernel/scope.ts"
import type { FreshKey, Keyring, PersonKey, PracticeKeys } from "#gate/keys/keys.ts"
import type { ChangeScope } from "#ground/store/writer.ts"

/** Seals JSON values with one key, each bound to its practice, table and row. */
export function sealWith(practice: PracticeId, key: Key): Seal {
  const bound = (place: Place): string => `${practice}/${place.table}/${place.row}`
  return {
    seal: (place, value) => seal(key, bound(place), Buffer.from(JSON.stringify(value))),
    open: (place, sealed) => JSON.parse(open(key, bound(place), sealed).toString("utf8")),
  }
}

const personSeal = (practice: PracticeId, person: PersonId, key: PersonKey): PersonSeal => ({
  person,
  ...sealWith(practice, key.seal),
  fileKey: (blob) => fileKey(key.file, blob),
})

/** The keys a reader has of a practice. */
export function readerKeys(practice: PracticeId, keys: PracticeKeys, own: Seal, keyring: Keyring): Keys {
  const persons = async (asked: readonly PersonId[]): Promise<ReadonlyMap<PersonId, PersonSeal>> => {
    const found = await keyring.find(asked)
    return new Map([...found].map(([person, key]) => [person, personSeal(practice, person, key)]))
  }
  return {
    practice: own,
    token: (kind, value) => indexToken(keys.index, kind, value),
    tokenHash: (use, secret) => keyedHash(keys.token, `${use}\u0000${secret}`).toString("base64url"),
    person: async (person) => {
      const key = keyring.known(person) ?? (await keyring.find([person])).get(person)
      if (key === undefined) throw refuse("general.not-found")
      return personSeal(practice, person, key)
    },
    persons,
    toName: persons,
  }
}

/** The same keys for who does not reach everybody: a person beyond reach is as one who is not there. */
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

type Changing = {
  readonly keyring: Keyring
  readonly scope: ChangeScope
  readonly destroy: KeyMaker["destroy"]
}

/** The keys of a change: it also makes keys, which are durable before the change is, and destroys them after it is. */
export function changerKeys(practice: PracticeId, reader: Keys, { keyring, scope, destroy }: Changing): KeyMaker {
  const fresh = freshKeys(scope)
  const freshSeal = (person: PersonId): PersonSeal | undefined => {
    const made = fresh.get(person)
    return made === undefined ? undefined : personSeal(practice, person, made.key)
  }
  const create = (person: PersonId): PersonSeal => {
    const made = keyring.make()
    fresh.set(person, made)
    return personSeal(practice, person, made.key)
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
