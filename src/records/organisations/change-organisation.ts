import { change } from "#ground/kernel/operation.ts"
import { requireSeen } from "#ground/store/seen-version.ts"
import { homeOf } from "#ground/reading/countries.ts"
import { asSeen } from "./as-seen.ts"
import { checkedContent } from "./checked-content.ts"
import { changeOrganisation as act } from "./contract.ts"
import { may } from "./permissions.ts"
import { getOrganisationRecord, updateOrganisation } from "./rows.ts"
import { organisationTokens, tokensOf } from "./tokens.ts"

export const changeOrganisation = change(act, {
  needs: may["organisations.write"],
  logs: { event: "organisations.changed", action: "U", object: "organisation", of: ({ id }) => ({ thing: id }) },
  run: async (at, { id, version, ...typed }) => {
    const seen = await getOrganisationRecord(at, id)
    requireSeen(seen, version)
    const content = checkedContent(typed, homeOf(at.practice.zone))
    const changed = await updateOrganisation(at, seen, content)
    await organisationTokens.remove(at, id, tokensOf(at.keys, seen.content))
    await organisationTokens.add(
      at,
      tokensOf(at.keys, content).map((token) => [token, id]),
    )
    return asSeen(at, changed)
  },
})
