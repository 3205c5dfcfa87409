import type { GrantExtent } from "./contract.ts"

type Template = {
  readonly name: "front-desk" | "therapist" | "team-lead" | "privacy-officer"
  readonly grants: readonly (readonly [permission: string, scope: GrantExtent])[]
}

const treating = (scope: GrantExtent): Template["grants"] => [
  ["persons.read", scope],
  ["persons.write", scope],
  ["persons.see-contact", scope],
  ["dossiers.read", scope],
  ["dossiers.read-journal", scope],
  ["dossiers.write", scope],
  ["documents.read", scope],
  ["documents.write", scope],
  ["organisations.read", "all"],
]

/** Sets of rights to start from: the least that each kind of work takes. */
export const templates: readonly Template[] = [
  {
    name: "front-desk",
    grants: [
      ["persons.read", "all"],
      ["persons.write", "all"],
      ["persons.see-contact", "all"],
      ["persons.see-financial", "all"],
      ["organisations.read", "all"],
      ["organisations.write", "all"],
    ],
  },
  { name: "therapist", grants: [...treating("own"), ["emergency.use", "all"]] },
  {
    name: "team-lead",
    grants: [
      ...treating("team"),
      ["persons.see-identifiers", "team"],
      ["audit.read", "team"],
      ["users.see", "all"],
      ["emergency.use", "all"],
    ],
  },
  {
    name: "privacy-officer",
    grants: [
      ["persons.read", "all"],
      ["persons.see-contact", "all"],
      ["audit.read", "all"],
      ["portability.export", "all"],
      ["holds.read", "all"],
      ["holds.manage", "all"],
      ["erasure.prepare", "all"],
      ["erasure.approve", "all"],
      ["certificates.read", "all"],
      ["archive.read", "all"],
      ["groups.read", "all"],
      ["users.see", "all"],
      ["accounts.see-sign-ins", "all"],
      ["emergency.review", "all"],
    ],
  },
]
