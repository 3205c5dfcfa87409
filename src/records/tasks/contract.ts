import { z } from "zod"
import { act } from "#ground/kernel/act.ts"
import { day, ids, instant, line, text, unreadable, version } from "#ground/kernel/shapes.ts"

const named = { name: z.string() }

/** Whose task it is: one user's, or a team's, of which any member may take it. */
export const Assignee = z.union([
  z.strictObject({ user: ids.user, ...named }),
  z.strictObject({ team: ids.team, ...named }),
])

const Handover = z.strictObject({ at: instant, by: z.string(), to: z.string(), note: z.string().optional() })

export const Task = z.strictObject({
  id: ids.task,
  version,
  title: z.string(),
  details: z.string().optional(),
  due: day,
  /** As it is today in the practice. */
  when: z.enum(["overdue", "today", "later", "done"]),
  assignee: Assignee,
  maker: z.strictObject({ user: ids.user, ...named }),
  person: z.strictObject({ id: ids.person, ...named }).optional(),
  /** Only for those who may read dossiers. */
  dossier: z.strictObject({ id: ids.dossier, number: z.string(), title: z.string() }).optional(),
  done: z.strictObject({ at: instant, by: z.string() }).optional(),
  handovers: z.array(Handover),
  createdAt: instant,
  changedAt: instant,
  unreadable,
  may: z.strictObject({
    finish: z.boolean(),
    reopen: z.boolean(),
    take: z.boolean(),
    handOver: z.boolean(),
    change: z.boolean(),
    remove: z.boolean(),
  }),
})

/** At most one of these; neither is oneself. */
const assignee = { team: ids.team.optional(), user: ids.user.optional() }
const content = { title: line(200), details: text(5_000).optional(), due: day }

export const createTask = act({
  name: "tasks.create",
  route: "POST /tasks",
  changes: ["task"],
  takes: z.strictObject({
    ...content,
    person: ids.person.optional(),
    /** The task is then about the dossier's person too. */
    dossier: ids.dossier.optional(),
    ...assignee,
  }),
  gives: Task,
})

export const getTask = act({
  name: "tasks.get",
  route: "GET /tasks/:id",
  shows: ["task"],
  takes: z.strictObject({ id: ids.task }),
  gives: Task,
})

const which = {
  state: z.enum(["open", "done"]).default("open"),
  page: z.coerce.number().int().min(1).max(100_000).default(1),
  size: z.coerce.number().int().min(1).max(200).default(50),
}

/** Open tasks: what is due first comes first. Done ones: what was done last comes first. */
export const TaskList = z.strictObject({
  total: z.int(),
  page: z.int(),
  size: z.int(),
  /** Of all open ones, not of this page alone. */
  overdue: z.int(),
  today: z.int(),
  tasks: z.array(Task),
  /** So many of this page are about somebody whom the reader may not see. */
  hidden: z.int(),
})

export const listTasks = act({
  name: "tasks.list",
  route: "GET /tasks",
  shows: ["task"],
  takes: z.strictObject({
    /** One's own, those of one's teams, both, or what one made for others; `left` is of colleagues whose account has ended. */
    whose: z.enum(["mine", "teams", "both", "given", "left"]).default("both"),
    ...which,
  }),
  gives: TaskList,
})

/** Tasks about a person, those about their dossiers too, whosoever they are. */
export const listTasksOfPerson = act({
  name: "tasks.list-of-person",
  route: "GET /persons/:id/tasks",
  shows: ["task"],
  takes: z.strictObject({ id: ids.person, ...which }),
  gives: TaskList,
})

export const listTasksOfDossier = act({
  name: "tasks.list-of-dossier",
  route: "GET /dossiers/:id/tasks",
  shows: ["task"],
  takes: z.strictObject({ id: ids.dossier, ...which }),
  gives: TaskList,
})

/** What is left out stays; `null` empties. */
export const changeTask = act({
  name: "tasks.change",
  route: "PATCH /tasks/:id",
  changes: ["task"],
  takes: z.strictObject({
    id: ids.task,
    version,
    title: content.title.optional(),
    details: text(5_000).nullable().optional(),
    due: day.optional(),
  }),
  gives: Task,
})

const seen = { id: ids.task, version }

export const finishTask = act({
  name: "tasks.finish",
  route: "POST /tasks/:id/done",
  changes: ["task"],
  takes: z.strictObject(seen),
  gives: Task,
})

export const reopenTask = act({
  name: "tasks.reopen",
  route: "POST /tasks/:id/undone",
  changes: ["task"],
  takes: z.strictObject(seen),
  gives: Task,
})

/** "I do this": a team's task becomes one's own. */
export const takeTask = act({
  name: "tasks.take",
  route: "POST /tasks/:id/take",
  changes: ["task"],
  takes: z.strictObject(seen),
  gives: Task,
})

export const handOverTask = act({
  name: "tasks.hand-over",
  route: "POST /tasks/:id/hand-over",
  changes: ["task"],
  takes: z.strictObject({ ...seen, ...assignee, note: line(500).optional() }),
  gives: Task,
})

export const removeTask = act({
  name: "tasks.remove",
  route: "POST /tasks/:id/remove",
  changes: ["task"],
  takes: z.strictObject(seen),
  /** Whom it was about. */
  gives: z.strictObject({ person: ids.person.optional() }),
})

const Reminders = z.strictObject({ wanted: z.boolean() })

/** Whether one is told by mail in the morning how many tasks there are. */
export const getReminders = act({
  name: "tasks.get-reminders",
  route: "GET /me/task-reminders",
  shows: ["reminders"],
  takes: z.strictObject({}),
  gives: Reminders,
})

export const setReminders = act({
  name: "tasks.set-reminders",
  route: "PUT /me/task-reminders",
  changes: ["reminders"],
  takes: Reminders,
  gives: Reminders,
})

export type Task = z.output<typeof Task>
export type TaskList = z.output<typeof TaskList>
export type Assignee = z.output<typeof Assignee>
