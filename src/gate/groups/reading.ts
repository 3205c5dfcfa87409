import type { GroupId } from "#ground/kernel/ids.ts"
import { look } from "#ground/kernel/operation.ts"
import { allMemberships, getGroupRow, listGroupRows } from "#gate/access/access.ts"
import { userNames } from "#gate/accounts/accounts.ts"
import { groupAsSeen } from "./as-seen.ts"
import { catalogue, getPermissions, highestRisk } from "./catalogue.ts"
import { listGroupChangeRows } from "./change-rows.ts"
import * as acts from "./contract.ts"
import { permissionAsSaid, profileOf, rightAsSaid, warningsOf } from "./describe.ts"
import { may } from "./permissions.ts"
import { templates } from "./templates.ts"

const aboutRights = { nothing: "what groups may do; nothing about a person" } as const

export const listPermissions = look(acts.listPermissions, {
  needs: may["groups.read"],
  logs: aboutRights,
  run: async (at) => ({
    permissions: [...catalogue(at).values()].map((permission) => permissionAsSaid(at, permission)),
  }),
})

export const listGroups = look(acts.listGroups, {
  needs: may["groups.read"],
  logs: aboutRights,
  run: async (at) => {
    const sizes = new Map<GroupId, number>()
    for (const groups of (await allMemberships(at)).values())
      for (const group of groups) sizes.set(group, (sizes.get(group) ?? 0) + 1)
    const groups = (await listGroupRows(at)).map(({ id, name, rights }) => {
      const highest = highestRisk(at, [...rights.keys()])
      return { id, name, members: sizes.get(id) ?? 0, permissions: rights.size, ...(highest && { highest }) }
    })
    return { groups }
  },
})

export const getGroup = look(acts.getGroup, {
  needs: may["groups.read"],
  logs: aboutRights,
  run: (at, { id }) => groupAsSeen(at, id),
})

export const compareGroups = look(acts.compareGroups, {
  needs: may["groups.read"],
  logs: aboutRights,
  run: async (at, input) => {
    const one = (await getGroupRow(at, input.one)).rights
    const other = (await getGroupRow(at, input.other)).rights
    const rights = [...catalogue(at).values()]
      .filter(({ name }) => one.has(name) || other.has(name))
      .map(({ name, sentence }) => ({
        permission: name,
        sentence: at.say(sentence),
        one: one.get(name),
        other: other.get(name),
      }))
    return {
      differ: rights.filter((right) => right.one !== right.other),
      same: rights.filter((right) => right.one === right.other),
    }
  },
})

export const listHolders = look(acts.listHolders, {
  needs: may["groups.read"],
  logs: aboutRights,
  run: async (at, { name }) => {
    const [permission] = getPermissions(at, [name])
    if (permission === undefined) throw new Error("one name gives one permission")
    const groups = (await listGroupRows(at)).flatMap(({ id, name: called, rights }) => {
      const scope = rights.get(name)
      return scope === undefined ? [] : [{ group: id, name: called, scope }]
    })
    const names = await userNames(at)
    const holders = [...(await allMemberships(at))].flatMap(([user, mine]) => {
      const through = groups.filter(({ group }) => mine.includes(group))
      return through.length === 0
        ? []
        : [{ user: { id: user, name: names.get(user) ?? at.say("audit.unknown-user") }, through }]
    })
    const held = new Set(holders.flatMap(({ through }) => through.map(({ group }) => group)))
    return {
      permission: permissionAsSaid(at, permission),
      holders: holders.toSorted((one, other) => one.user.name.localeCompare(other.user.name, at.language)),
      empty: groups.filter(({ group }) => !held.has(group)),
    }
  },
})

export const listTemplates = look(acts.listTemplates, {
  needs: may["groups.read"],
  logs: aboutRights,
  run: async (at) => ({
    templates: templates.map(({ name, grants }) => ({
      name,
      title: at.say(`groups.template.${name}`),
      grants: grants.map(([permission, scope]) => ({ permission, scope })),
      profile: profileOf(at, new Map(grants)),
      warnings: grants.flatMap(([permission, scope]) =>
        warningsOf(at, getPermissions(at, [permission]), new Map(), scope),
      ),
    })),
  }),
})

export const listGroupChanges = look(acts.listGroupChanges, {
  needs: may["groups.read"],
  logs: aboutRights,
  run: async (at, { id, page, size }) => {
    await getGroupRow(at, id)
    const { total, changes } = await listGroupChangeRows(at, id, page, size)
    const names = await userNames(at)
    const nameOf = (user: string | undefined): string =>
      names.get(user as never) ?? at.say(user === undefined ? "audit.actor.operator" : "audit.unknown-user")
    const said =
      (what: string) =>
      (one: string): string => {
        if (what.startsWith("member")) return nameOf(one)
        if (what !== "granted" && what !== "withdrawn") return one
        const [name = "", scope = "all"] = one.split(":")
        return rightAsSaid(at, name, scope as acts.GrantExtent)
      }
    return {
      total,
      changes: changes.map(({ at: moment, by, what, before, after, reason }) => ({
        at: moment,
        by: nameOf(by),
        what,
        before: before.map(said(what)),
        after: after.map(said(what)),
        ...(reason === undefined ? {} : { reason }),
      })),
    }
  },
})
