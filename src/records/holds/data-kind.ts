import { z } from "zod"
import type { DataKind } from "#ground/kernel/data-kind.ts"
import { day, instant } from "#ground/kernel/shapes.ts"
import { shownUnreadable } from "#ground/kernel/unreadable.ts"
import { rowsOf } from "#ground/store/rows-of.ts"
import { getWithSeal } from "#records/persons/persons.ts"
import { HoldKind } from "./contract.ts"
import { may } from "./permissions.ts"
import { listOfPerson } from "./rows.ts"
import { holdTable } from "./tables.ts"

const noted = { from: "practice", support: "as-is" } as const
const said = { from: "practice", support: "hide" } as const

/** Why the practice keeps what it keeps on somebody: theirs to know (GDPR art. 15(1)(d)). */
export const holdDataKind: DataKind = {
  name: "hold",
  table: holdTable,
  subject: "person_id",
  label: "holding.hold",
  shape: z.strictObject({
    kind: HoldKind,
    note: z.string().optional(),
    setAt: instant,
    until: day.optional(),
    changes: z.array(z.strictObject({ at: instant, from: day.optional(), to: day.optional(), reason: z.string() })),
    endedAt: instant.optional(),
    endReason: z.string().optional(),
  }),
  needs: may["holds.read"],
  fields: {
    kind: { label: "field.hold.kind", choices: "holds.kind", ...said },
    note: { label: "field.hold.note", ...said },
    setAt: { label: "field.hold.set-at", ...noted },
    until: { label: "field.hold.until", ...noted },
    changes: {
      label: "field.hold.changes",
      ...noted,
      fields: {
        at: { label: "field.hold.changed-at", ...noted },
        from: { label: "field.hold.until-before", ...noted },
        to: { label: "field.hold.until", ...noted },
        reason: { label: "field.hold.change-reason", ...said },
      },
    },
    endedAt: { label: "field.hold.ended-at", ...noted },
    endReason: { label: "field.hold.end-reason", ...said },
  },
  category: "ordinary",
  purpose: "purpose.hold",
  basis: "legal-obligation",
  export: { order: 70 },
  list: async function* (at, person) {
    const { seal } = await getWithSeal(at, person)
    for (const { id, kind, until, setAt, ended, content } of (await listOfPerson(at, seal)).toReversed()) {
      const { note, endReason } = content
      const changes = (content.changes ?? []).map(({ at: changedAt, from, to, reason }) => ({
        at: changedAt,
        from,
        to,
        reason,
      }))
      yield {
        id,
        title: at.say(`holds.kind.${kind}`),
        values: { kind, note, setAt, until, changes, endedAt: ended?.at, endReason },
        ...shownUnreadable(content),
      }
    }
  },
  removal: rowsOf(holdTable, { dossier: "dossier_id", version: "version", newest: "id" }),
  cleanUp: "stays",
  anonymise: "goes",
}
