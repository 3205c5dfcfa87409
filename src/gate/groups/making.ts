import type { GroupId } from "#ground/kernel/ids.ts"
import { change } from "#ground/kernel/operation.ts"
import { refuse } from "#ground/kernel/refusal.ts"
import type { Look } from "#ground/kernel/scope.ts"
import {
  createGroup as makeGroup,
  deleteGroupRow,
  findGroup,
  getGroupRow,
  renameGroupRow,
} from "#gate/access/access.ts"
import { groupAsSeen, membersOf } from "./as-seen.ts"
import { noteGroupChange } from "./change-rows.ts"
import * as acts from "./contract.ts"
import { may } from "./permissions.ts"

const needs = may["groups.manage"]

async function requireFree(at: Look, name: string, own?: GroupId): Promise<void> {
  const known = await findGroup(at, name)
  if (known !== undefined && known !== own) throw refuse("groups.name-taken", { field: "name" })
}

export const createGroup = change(acts.createGroup, {
  needs,
  logs: { event: "groups.made", action: "C", object: "group", of: (_input, group) => ({ thing: group?.id }) },
  run: async (at, { name }) => {
    await requireFree(at, name)
    const id = await makeGroup(at, name)
    await noteGroupChange(at, id, { what: "made", before: [], after: [name] })
    return groupAsSeen(at, id)
  },
})

export const renameGroup = change(acts.renameGroup, {
  needs,
  logs: { event: "groups.renamed", action: "U", object: "group", of: ({ id }) => ({ thing: id }) },
  run: async (at, { id, name }) => {
    const before = await getGroupRow(at, id)
    await requireFree(at, name, id)
    await renameGroupRow(at, id, name)
    await noteGroupChange(at, id, { what: "renamed", before: [before.name], after: [name] })
    return groupAsSeen(at, id)
  },
})

/** What the group could do stays in its history; who was in it has to leave first, so that nobody loses rights unseen. */
export const removeGroup = change(acts.removeGroup, {
  needs,
  stepUp: "settings",
  logs: { event: "groups.removed", action: "D", object: "group", of: ({ id }) => ({ thing: id }) },
  run: async (at, { id }) => {
    await getGroupRow(at, id)
    const members = await membersOf(at, id)
    if (members.length > 0) throw refuse("groups.has-members", { members: members.length })
    await deleteGroupRow(at, id)
    return {}
  },
})
