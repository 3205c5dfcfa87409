import { z } from "zod"
import { act } from "#ground/kernel/act.ts"
import { ids, line, nothing, version } from "#ground/kernel/shapes.ts"

export const Team = z.strictObject({
  id: ids.team,
  version,
  name: z.string(),
  members: z.array(z.strictObject({ user: ids.user, name: z.string(), isLead: z.boolean() })),
  /** Whether the reader is in it. */
  isMine: z.boolean(),
  openTasks: z.int(),
  may: z.strictObject({ manage: z.boolean() }),
})

const name = line(100)

export const listTeams = act({
  name: "teams.list",
  route: "GET /teams",
  shows: ["team", "task"],
  takes: z.strictObject({}),
  gives: z.strictObject({ teams: z.array(Team), may: z.strictObject({ manage: z.boolean() }) }),
})

export const getTeam = act({
  name: "teams.get",
  route: "GET /teams/:id",
  shows: ["team", "task"],
  takes: z.strictObject({ id: ids.team }),
  gives: Team,
})

export const createTeam = act({
  name: "teams.create",
  route: "POST /teams",
  changes: ["team"],
  takes: z.strictObject({ name }),
  gives: Team,
})

export const renameTeam = act({
  name: "teams.rename",
  route: "PATCH /teams/:id",
  changes: ["team"],
  takes: z.strictObject({ id: ids.team, version, name }),
  gives: Team,
})

/** `team` or `user` takes over the tasks that are open. */
export const endTeam = act({
  name: "teams.end",
  route: "POST /teams/:id/end",
  changes: ["team", "task"],
  takes: z.strictObject({ id: ids.team, version, team: ids.team.optional(), user: ids.user.optional() }),
  gives: nothing,
})

export const addMember = act({
  name: "teams.add-member",
  route: "POST /teams/:id/members",
  changes: ["team"],
  takes: z.strictObject({ id: ids.team, user: ids.user }),
  gives: Team,
})

export const removeMember = act({
  name: "teams.remove-member",
  route: "DELETE /teams/:id/members/:user",
  changes: ["team"],
  takes: z.strictObject({ id: ids.team, user: ids.user }),
  gives: Team,
})

export const setLead = act({
  name: "teams.set-lead",
  route: "PUT /teams/:id/members/:user",
  changes: ["team"],
  takes: z.strictObject({ id: ids.team, user: ids.user, isLead: z.boolean() }),
  gives: Team,
})

export type Team = z.output<typeof Team>
