import { z } from "zod"
import type { DataKind } from "#ground/kernel/data-kind.ts"
import { instant } from "#ground/kernel/shapes.ts"
import { mayWithAudit } from "#gate/audit/audit.ts"
import { emergencyTable } from "#gate/access/access.ts"
import { listOfPerson, removal } from "./rows.ts"

/** That somebody opened a person's file out of turn, and why; the person receives it with the log of access. */
export const emergencyDataKind: DataKind = {
  name: "emergency",
  table: emergencyTable,
  subject: "person_id",
  label: "holding.emergency",
  shape: z.strictObject({
    beginsAt: instant,
    endsAt: instant,
    reason: z.string(),
    reviewedAt: instant.optional(),
    verdict: z.enum(["in-order", "not-in-order"]).optional(),
    note: z.string().optional(),
  }),
  needs: mayWithAudit["audit.read"],
  fields: {
    beginsAt: { label: "field.emergency.begins-at", from: "practice", support: "as-is" },
    endsAt: { label: "field.emergency.ends-at", from: "practice", support: "as-is" },
    reason: { label: "field.emergency.reason", from: "practice", support: "hide" },
    reviewedAt: { label: "field.emergency.reviewed-at", from: "practice", support: "as-is" },
    verdict: {
      label: "field.emergency.verdict",
      from: "practice",
      support: "as-is",
      choices: "emergency.verdict",
    },
    note: { label: "field.emergency.note", from: "practice", support: "hide" },
  },
  category: "ordinary",
  purpose: "purpose.access",
  basis: "legal-obligation",
  export: { order: 81 },
  list: async function* (at, person) {
    for (const { id, beginsAt, endsAt, reviewed, content } of await listOfPerson(at, person)) {
      yield {
        id,
        title: at.say("holding.emergency"),
        values: {
          beginsAt,
          endsAt,
          reason: content.reason,
          reviewedAt: reviewed?.at,
          verdict: reviewed?.verdict,
          note: reviewed?.note,
        },
      }
    }
  },
  removal,
  cleanUp: "stays",
  anonymise: "goes",
}
