import { ids, instant } from "#ground/kernel/shapes.ts"
import { bytes, clear, free, revision, sealed, table } from "#ground/kernel/table.ts"
import { OrganisationKind, type OrganisationContent } from "./contract.ts"

export const organisationTable = table(
  "organisations",
  {
    id: clear(ids.organisation, "opaque; where the sealed organisation stands"),
    kind: clear(OrganisationKind, "a code; lists are asked by kind"),
    created_at: free(instant, "how many were made when", "tells when it was made, and no more"),
    changed_at: free(instant, "shows that something was changed, and when", "tells when it was changed, and no more"),
    version: revision,
    sealed: sealed<OrganisationContent>(),
  },
  { checked: "rows" },
)

export const organisationTokenTable = table(
  "organisation_tokens",
  {
    token: clear(bytes, "a keyed hash of what is searched for"),
    organisation_id: clear(ids.organisation, "opaque; which organisation is found"),
  },
  {
    key: ["token", "organisation_id"],
    undeciding: "finds organisations; what is found is read from the organisation itself",
  },
)
