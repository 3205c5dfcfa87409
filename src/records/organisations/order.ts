import type { OrganisationId } from "#ground/kernel/ids.ts"
import type { Look } from "#ground/kernel/scope.ts"
import { letterOf, type NamedThing, type NameOrder, type NameReader } from "#records/finding/finding.ts"
import { knownOrganisations } from "./known-order.ts"
import { allOrganisations, listOrganisations, type OrganisationRecord } from "./rows.ts"

/** All organisations of the practice in order of name. A group is a kind. */
export async function organisationsInOrder(at: Look): Promise<NameOrder<OrganisationId>> {
  const order = knownOrganisations.known(at)
  await order.bringTo(at.memory.since, namesAt(at))
  return order
}

const namesAt = (at: Look): NameReader<OrganisationId> => ({
  async *all() {
    for await (const some of allOrganisations(at)) yield some.map(named)
  },
  some: async (ids) => (await listOrganisations(at, ids)).map(named),
})

const named = ({ id, content: { kind, name } }: OrganisationRecord): NamedThing<OrganisationId> => ({
  id,
  name,
  letter: letterOf(name),
  group: kind,
})
