import { look } from "#ground/kernel/operation.ts"
import type { Look } from "#ground/kernel/scope.ts"
import { byName } from "#records/finding/finding.ts"
import { asSeen } from "./as-seen.ts"
import { type OrganisationKind, searchOrganisations as act } from "./contract.ts"
import { may } from "./permissions.ts"
import { lastChanged, type OrganisationRecord } from "./rows.ts"
import { organisationTokens, readQuery } from "./tokens.ts"

export const searchOrganisations = look(act, {
  needs: may["organisations.read"],
  logs: {
    event: "organisations.searched",
    action: "R",
    object: "organisation",
    of: (_input, found) => ({ count: found?.organisations.length }),
  },
  run: async (at, { query, kind, page, size }) => {
    const found = await findOrganisations(at, query, kind)
    const some = found.slice((page - 1) * size, page * size)
    return { total: found.length, page, size, organisations: some.map((one) => asSeen(at, one)) }
  },
})

/** Organisations by what was typed (all when nothing was), in order of name. */
export async function findOrganisations(
  at: Look,
  query = "",
  kind?: OrganisationKind,
): Promise<readonly OrganisationRecord[]> {
  const readings = readQuery(at.keys, query)
  if (query.trim() !== "" && readings.length === 0) return []
  const found = await lastChanged(at, organisationTokens.matching(at, readings), kind)
  return found.toSorted((one, other) => byName(one.content.name, other.content.name))
}
