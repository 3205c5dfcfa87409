import type { OrganisationId } from "#ground/kernel/ids.ts"
import { look } from "#ground/kernel/operation.ts"
import type { Look } from "#ground/kernel/scope.ts"
import { asSeen } from "./as-seen.ts"
import { type OrganisationKind, searchOrganisations as act } from "./contract.ts"
import { organisationsInOrder } from "./order.ts"
import { may } from "./permissions.ts"
import { idsOf, listOrganisations, type OrganisationRecord } from "./rows.ts"
import { organisationTokens, readQuery } from "./tokens.ts"

export const searchOrganisations = look(act, {
  needs: may["organisations.read"],
  logs: {
    event: "organisations.searched",
    action: "R",
    object: "organisation",
    of: (_input, found) => ({ count: found?.organisations.length }),
  },
  run: async (at, { page, size, ...question }) => {
    const { total, organisations } = await findOrganisations(at, question, { start: (page - 1) * size, size })
    return { total, page, size, organisations: organisations.map((one) => asSeen(at, one)) }
  },
})

type OrganisationQuestion = {
  /** What somebody typed; all are meant when that was nothing. */
  readonly query?: string | undefined
  readonly kind?: OrganisationKind | undefined
}

type FoundOrganisations = { readonly total: number; readonly organisations: readonly OrganisationRecord[] }

/** So many of the organisations that are meant, from a place in their order of name on. */
export async function findOrganisations(
  at: Look,
  { query = "", kind }: OrganisationQuestion,
  { start, size }: { readonly start: number; readonly size: number },
): Promise<FoundOrganisations> {
  const order = await organisationsInOrder(at)
  const part = { group: kind }
  if (query.trim() === "")
    return { total: order.count(part), organisations: await opened(at, order.slice(part, start, size)) }
  const matching = organisationTokens.matching(at, readQuery(at.keys, query))
  if (matching === undefined) return { total: 0, organisations: [] }
  const found = order.sorted(await idsOf(at, matching), part)
  return { total: found.length, organisations: await opened(at, found.slice(start, start + size)) }
}

/** Organisations in the order of `ids`. */
async function opened(at: Look, ids: readonly OrganisationId[]): Promise<readonly OrganisationRecord[]> {
  const known = new Map((await listOrganisations(at, ids)).map((one) => [one.id, one]))
  return ids.flatMap((id) => known.get(id) ?? [])
}
