import type { PersonId } from "#ground/kernel/ids.ts"
import type { Look } from "#ground/kernel/scope.ts"
import { letterOf, type NamedThing, type NameOrder, type NameReader } from "#records/finding/finding.ts"
import { knownPersons } from "./known-order.ts"
import { listName } from "./names.ts"
import type { PersonRecord } from "./record.ts"
import { listRecords, recordsAfter } from "./rows.ts"

/** All persons of the practice in order of name, as this borrower sees them: whoever is beyond reach too. A group is a state. */
export async function personsInOrder(at: Look): Promise<NameOrder<PersonId>> {
  const order = knownPersons.known(at)
  await order.bringTo(at.memory.since, namesAt(at))
  return order
}

const namesAt = (at: Look): NameReader<PersonId> => ({
  async *all() {
    for (let after = ""; ;) {
      const { last, records } = await recordsAfter(at, after)
      if (last === undefined) return
      yield records.map(named)
      after = last
    }
  },
  some: async (ids) => (await listRecords(at, ids, at.keys.toName)).map(named),
})

const named = ({ id, state, content: { name } }: PersonRecord): NamedThing<PersonId> => ({
  id,
  name: listName(name),
  letter: letterOf(listName(name)),
  group: state,
})
