import { provenRows, provenWhole, undeciding, type TableRule } from "#ground/kernel/table-rule.ts"

/** What the tables of this room decide, and what may be changed in them without harm. */
export const personTableRules: readonly TableRule[] = [
  provenRows("persons", {
    decides: [
      "state",
      "inactive_on",
      "last_activity_on",
      "restricted",
      "inactive_reason_id",
      "of_age_in",
      "deceased_on",
      "rested_at",
    ],
    free: {
      created_at: "tells when it was made, and no more",
      changed_at: "tells when it was changed, and no more",
      findable: "says by which rules somebody was made findable; once more does no harm",
      version: "finds out that two people change one thing at the same time",
      sealed: "opens only as it was sealed",
    },
    concerns: "id",
  }),
  provenWhole("inactive_reasons", {
    decides: ["in_use", "sealed"],
    free: { version: "finds out that two people change one thing at the same time" },
  }),
  undeciding(
    "person_tokens",
    "finds persons; what is found is read from the person, and nobody is shown who does not open",
  ),
  provenRows("person_numbers", { key: ["token"], decides: [] }),
  provenRows("identifiers", {
    decides: ["person_id", "kind"],
    free: { sealed: "opens only as it was sealed" },
    concerns: "person_id",
  }),
  provenRows("ties", {
    decides: ["person_id", "mirror_id"],
    free: {
      version: "finds out that two people change one thing at the same time",
      sealed: "opens only as it was sealed",
    },
    concerns: "person_id",
  }),
]
