import { provenRows, provenWhole, undeciding, type TableRule } from "#ground/kernel/table-rule.ts"

/** What the tables of this room decide, and what may be changed in them without harm. */
export const dossierTableRules: readonly TableRule[] = [
  provenWhole("dossier_types", {
    decides: ["in_use", "sealed"],
    free: { version: "finds out that two people change one thing at the same time" },
  }),
  provenRows("dossiers", {
    decides: [
      "person_id",
      "type_id",
      "state",
      "opened_on",
      "closed_on",
      "responsible_id",
      "last_care_on",
      "archived_on",
    ],
    free: {
      created_at: "tells when it was made, and no more",
      changed_at: "tells when it was changed, and no more",
      version: "finds out that two people change one thing at the same time",
      sealed: "opens only as it was sealed",
    },
    concerns: "person_id",
  }),
  undeciding("dossier_tokens", "finds dossiers; what is found is read from the dossier itself"),
  provenRows("parties", {
    decides: ["dossier_id", "person_id", "side", "mirror_id"],
    free: { sealed: "opens only as it was sealed" },
    concerns: "person_id",
  }),
  provenRows("entries", {
    decides: [
      "dossier_id",
      "person_id",
      "author_id",
      "happened_at",
      "written_at",
      "corrected_at",
      "working_note",
      "about_third_person",
    ],
    free: {
      version: "finds out that two people change one thing at the same time",
      sealed: "opens only as it was sealed",
      mended: "says whether its text was looked through; once more does no harm",
    },
    concerns: "person_id",
  }),
  provenRows("entry_versions", {
    decides: ["entry_id", "person_id", "version"],
    free: {
      sealed: "opens only as it was sealed",
      mended: "says whether its text was looked through; once more does no harm",
    },
    concerns: "person_id",
  }),
]
