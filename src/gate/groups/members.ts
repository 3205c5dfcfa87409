import type { UserId } from "#ground/kernel/ids.ts"
import { change } from "#ground/kernel/operation.ts"
import { refuse } from "#ground/kernel/refusal.ts"
import { addToGroups, getGroupRow, groupsOf, removeFromGroups, requireManagerLeft } from "#gate/access/access.ts"
import { endEverything, userNames } from "#gate/accounts/accounts.ts"
import { groupAsSeen } from "./as-seen.ts"
import type { Catalogue } from "./catalogue.ts"
import { noteGroupChange } from "./change-rows.ts"
import * as acts from "./contract.ts"
import { may } from "./policy.ts"

const needs = may["groups.manage"]

/** Whoever comes into a group signs in again, with the rights of now. */
export const addMembers = (all: Catalogue) =>
  change(acts.addMembers, {
    needs,
    stepUp: true,
    logs: {
      event: "groups.member-added",
      action: "U",
      object: "group",
      of: ({ id, users }) => ({ thing: id, detail: users.map((user) => `+${user}`) }),
    },
    run: async (at, { id, users }) => {
      await getGroupRow(at, id)
      const known = await userNames(at)
      if (users.some((user) => !known.has(user))) throw refuse("general.not-found")
      const fresh: UserId[] = []
      for (const user of new Set(users)) if (!(await groupsOf(at, user)).includes(id)) fresh.push(user)
      for (const user of fresh) {
        await addToGroups(at, user, [id])
        await endEverything(at, user)
      }
      if (fresh.length > 0) await noteGroupChange(at, id, { what: "member-added", before: [], after: fresh })
      return groupAsSeen(at, all, id)
    },
  })

export const removeMember = (all: Catalogue) =>
  change(acts.removeMember, {
    needs,
    logs: {
      event: "groups.member-removed",
      action: "U",
      object: "group",
      of: ({ id, user }) => ({ thing: id, detail: [`-${user}`] }),
    },
    run: async (at, { id, user }) => {
      await getGroupRow(at, id)
      if (!(await groupsOf(at, user)).includes(id)) throw refuse("general.not-found")
      await removeFromGroups(at, user, [id])
      await noteGroupChange(at, id, { what: "member-removed", before: [user], after: [] })
      await endEverything(at, user)
      await requireManagerLeft(at)
      return groupAsSeen(at, all, id)
    },
  })
