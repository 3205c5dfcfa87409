import { z } from "zod"
import type { DataKind } from "#ground/kernel/data-kind.ts"
import { day, instant } from "#ground/kernel/shapes.ts"
import { shownUnreadable } from "#ground/kernel/unreadable.ts"
import { agesBy } from "#ground/store/ages-by.ts"
import { rowsOf } from "#ground/store/rows-of.ts"
import { namesOfUsers } from "#gate/accounts/accounts.ts"
import { dossiersInReach } from "#gate/access/access.ts"
import { teamNames } from "#gate/teams/teams.ts"
import { getWithSeal as getPersonWithSeal, mayWithPersons } from "#records/persons/persons.ts"
import { holderAsSeen, teamsIn } from "./as-seen.ts"
import { listHeldTasks } from "./rows.ts"
import { taskTable } from "./tables.ts"

const noted = { from: "practice", support: "hide" } as const
const figure = { from: "practice", support: "as-is" } as const

/**
 * What was to be done about a person. Colleagues share it, so it is no working note of one professional and goes into what the
 * person receives (GDPR art. 15); the practice made it, so it is no part of what the person gave (art. 20). What is to be done
 * tells of somebody's health or debts as a journal does, hence the special category. It has no use of its own once the file is
 * cleaned up.
 */
export const taskDataKind: DataKind = {
  name: "task",
  table: taskTable,
  subject: "person_id",
  label: "holding.task",
  shape: z.strictObject({
    title: z.string(),
    details: z.string().optional(),
    due: day,
    for: z.string(),
    createdAt: instant,
    doneAt: instant.optional(),
    handovers: z.array(z.strictObject({ at: instant, to: z.string(), note: z.string().optional() })),
  }),
  fields: {
    title: { label: "field.task.title", ...noted },
    details: { label: "field.task.details", ...noted },
    due: { label: "field.task.due", ...figure },
    for: { label: "field.task.for", ...noted },
    createdAt: { label: "field.task.created-at", ...figure },
    doneAt: { label: "field.task.done-at", ...figure },
    handovers: {
      label: "field.task.handovers",
      ...noted,
      fields: {
        at: { label: "field.task.handed-over-at", ...figure },
        to: { label: "field.task.for", ...noted },
        note: { label: "field.task.note", ...noted },
      },
    },
  },
  needs: mayWithPersons["persons.read"],
  category: "special",
  purpose: "purpose.tasks",
  basis: "contract",
  export: { order: 55 },
  list: async function* (at, person) {
    const { seal } = await getPersonWithSeal(at, person)
    const all = await listHeldTasks(at, seal)
    const within = await dossiersInReach(
      at,
      all.flatMap(({ dossier }) => dossier ?? []),
    )
    const tasks = all.filter(({ dossier }) => dossier === undefined || within.has(dossier))
    const teams = await teamNames(at, tasks.flatMap(teamsIn))
    const userName = await namesOfUsers(at)
    for (const { id, content, assignee, due, done, createdAt } of tasks) {
      const { title, details } = content
      const handovers = content.handovers.map(({ at, to, note }) => ({
        at,
        to: holderAsSeen(to, teams, userName).name,
        note,
      }))
      const values = { title, details, due, createdAt, doneAt: done?.at, handovers }
      const whole = { ...values, for: holderAsSeen(assignee, teams, userName).name }
      yield { id, title, values: whole, ...shownUnreadable(content) }
    }
  },
  removal: rowsOf(taskTable, { dossier: "dossier_id", version: "version", newest: "id" }),
  // What was to be done is no part of the file: what came of it is, and was written there.
  ageing: {
    ...agesBy(taskTable, { since: ["done_at"], dossier: "dossier_id" }),
    label: "holding.task.aged",
    event: "holding.task.since",
    standing: "working-matter",
  },
  cleanUp: "goes",
  anonymise: "goes",
}
