import { z } from "zod"
import type { DataKind } from "#ground/kernel/data-kind.ts"
import { instant } from "#ground/kernel/shapes.ts"
import { getWithSeal } from "#records/persons/persons.ts"
import { daysKept } from "./limits.ts"
import { ageing, listDrafts, removal } from "./rows.ts"
import { draftTable } from "./tables.ts"

export const draftDataKind: DataKind = {
  name: "draft",
  table: draftTable,
  subject: "person_id",
  label: "holding.draft",
  shape: z.strictObject({ place: z.string(), content: z.string(), savedAt: instant }),
  fields: {
    place: { label: "field.draft.place", from: "practice", support: "hide", technical: true },
    content: { label: "field.draft.content", from: "practice", support: "hide" },
    savedAt: { label: "field.draft.saved-at", from: "practice", support: "as-is" },
  },
  category: "special",
  purpose: "purpose.draft",
  basis: "legitimate-interest",
  export: { order: 60 },
  list: async function* (at, person) {
    const { seal } = await getWithSeal(at, person)
    for (const { id, place, content, savedAt } of await listDrafts(at, seal)) {
      const values = { place, content: content ?? at.say("general.unreadable"), savedAt }
      const damaged = content === undefined ? ({ unreadable: true } as const) : {}
      yield { id, title: at.say("holding.draft"), values, leftOut: "working-note", ...damaged }
    }
  },
  removal,
  // Nobody signed it, so that it is no part of the file.
  ageing: {
    ...ageing,
    label: "holding.draft.aged",
    event: "holding.draft.since",
    standing: "working-matter",
    goesAfterDays: daysKept,
  },
  cleanUp: "goes",
  anonymise: "goes",
}
