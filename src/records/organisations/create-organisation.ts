import { newId, type OrganisationId } from "#ground/kernel/ids.ts"
import { change } from "#ground/kernel/operation.ts"
import type { Change } from "#ground/kernel/scope.ts"
import { homeOf } from "#ground/reading/countries.ts"
import { asSeen } from "./as-seen.ts"
import { checkedContent } from "./checked-content.ts"
import { createOrganisation as act, type OrganisationContent } from "./contract.ts"
import { may } from "./permissions.ts"
import { insertOrganisation, type OrganisationRecord } from "./rows.ts"
import { organisationTokens, tokensOf } from "./tokens.ts"

export const createOrganisation = change(act, {
  needs: may["organisations.write"],
  logs: {
    event: "organisations.created",
    action: "C",
    object: "organisation",
    of: (_input, organisation) => ({ thing: organisation?.id }),
  },
  run: async (at, content) => asSeen(at, await makeOrganisation(at, content)),
})

/** Makes an organisation. */
export async function makeOrganisation(at: Change, content: OrganisationContent): Promise<OrganisationRecord> {
  const checked = checkedContent(content, homeOf(at.practice.zone))
  const made = await insertOrganisation(at, newId<OrganisationId>(at.now), checked)
  await organisationTokens.add(
    at,
    tokensOf(at.keys, checked).map((token) => [token, made.id]),
  )
  return made
}
