import { z } from "zod"
import { act } from "#ground/kernel/act.ts"
import { modules } from "#ground/kernel/permission.ts"
import { ids, instant, line, nothing, queryPaging, text } from "#ground/kernel/shapes.ts"

export const GrantExtent = z.enum(["own", "team", "all"])
export const Risk = z.enum(["low", "raised", "high"])

/** One thing that a group may do, in words. */
export const Permission = z.strictObject({
  /** `persons.see-identifiers` */
  name: z.string(),
  /** The part of the program it belongs to: `persons`. */
  module: z.enum(modules),
  /** What may be done there: `see-identifiers`. */
  action: z.string(),
  sentence: z.string(),
  risk: Risk,
  /** Why giving it asks for a second thought; at raised and high risk. */
  why: z.string().optional(),
  /** Whether it can be given for own dossiers or those of a team alone. */
  scoped: z.boolean(),
})

export const Granted = z.strictObject({ permission: z.string(), scope: GrantExtent })

/** The beginning of a sentence, and the ways in which it ends: with none, the beginning says it all. */
const Listed = z.strictObject({ lead: z.string(), items: z.array(z.string()) })

/** What people in a group can do, as far as each right reaches, and what they cannot. */
export const Profile = z.strictObject({ can: z.array(Listed), cannot: Listed })

/** Why a grant asks for a second thought. */
export const Warning = z.strictObject({ permission: z.string(), risk: z.enum(["raised", "high"]), text: z.string() })

export const Group = z.strictObject({
  id: ids.group,
  name: z.string(),
  permissions: z.array(z.string()),
  grants: z.array(Granted),
  profile: Profile,
  members: z.array(z.strictObject({ id: ids.user, name: z.string() })),
  /** What putting somebody in it asks. */
  joining: z.strictObject({ warnings: z.array(Warning), needsReason: z.boolean() }),
})

export const listPermissions = act({
  name: "groups.list-permissions",
  route: "GET /permissions",
  shows: [],
  takes: nothing,
  gives: z.strictObject({ permissions: z.array(Permission) }),
})

export const listGroups = act({
  name: "groups.list",
  route: "GET /groups",
  shows: ["group"],
  takes: nothing,
  gives: z.strictObject({
    groups: z.array(
      z.strictObject({
        id: ids.group,
        name: z.string(),
        members: z.int(),
        permissions: z.int(),
        highest: Risk.optional(),
      }),
    ),
  }),
})

/** Makes a group, which may do nothing yet. */
export const createGroup = act({
  name: "groups.create",
  route: "POST /groups",
  changes: ["group"],
  takes: z.strictObject({ name: line(100) }),
  gives: Group,
})

export const getGroup = act({
  name: "groups.get",
  route: "GET /groups/:id",
  shows: ["group"],
  takes: z.strictObject({ id: ids.group }),
  gives: Group,
})

export const renameGroup = act({
  name: "groups.rename",
  route: "PATCH /groups/:id",
  changes: ["group"],
  takes: z.strictObject({ id: ids.group, name: line(100) }),
  gives: Group,
})

/** Removes a group in which nobody is. */
export const removeGroup = act({
  name: "groups.remove",
  route: "DELETE /groups/:id",
  changes: ["group"],
  takes: z.strictObject({ id: ids.group }),
  gives: nothing,
})

const permissionNames = z.array(z.string().max(100)).min(1).max(200)
const Grant = { id: ids.group, permissions: permissionNames, scope: GrantExtent.default("all") }

/** What a grant would change, before it is given. */
export const previewGrant = act({
  name: "groups.preview-grant",
  route: "POST /groups/:id/grants/preview",
  shows: ["group"],
  takes: z.strictObject(Grant),
  gives: z.strictObject({ warnings: z.array(Warning), profile: Profile, needsReason: z.boolean() }),
})

/** Lets a group do more. High risk needs a reason, and the second step again. */
export const grantPermissions = act({
  name: "groups.grant",
  route: "POST /groups/:id/grants",
  changes: ["group"],
  takes: z.strictObject({ ...Grant, reason: text(1000).optional() }),
  gives: z.strictObject({ warnings: z.array(Warning), profile: Profile }),
})

export const withdrawPermissions = act({
  name: "groups.withdraw",
  route: "POST /groups/:id/withdrawals",
  changes: ["group"],
  takes: z.strictObject({ id: ids.group, permissions: permissionNames, reason: text(1000).optional() }),
  gives: z.strictObject({ profile: Profile }),
})

/** Puts people in a group. One that grants something of high risk needs a reason. */
export const addMembers = act({
  name: "groups.add-members",
  route: "POST /groups/:id/members",
  changes: ["group"],
  takes: z.strictObject({ id: ids.group, users: z.array(ids.user).min(1).max(100), reason: text(1000).optional() }),
  gives: Group,
})

export const removeMember = act({
  name: "groups.remove-member",
  route: "DELETE /groups/:id/members/:user",
  changes: ["group"],
  takes: z.strictObject({ id: ids.group, user: ids.user }),
  gives: Group,
})

const Right = z.strictObject({
  permission: z.string(),
  sentence: z.string(),
  one: GrantExtent.optional(),
  other: GrantExtent.optional(),
})

/** What differs between two groups, and what they have in common. */
export const compareGroups = act({
  name: "groups.compare",
  route: "POST /groups/compare",
  shows: ["group"],
  takes: z.strictObject({ one: ids.group, other: ids.group }),
  gives: z.strictObject({ differ: z.array(Right), same: z.array(Right) }),
})

/** Who can do something, and through which groups. */
export const listHolders = act({
  name: "groups.list-holders",
  route: "GET /permissions/:name/holders",
  shows: ["group"],
  takes: z.strictObject({ name: z.string().max(100) }),
  gives: z.strictObject({
    permission: Permission,
    holders: z.array(
      z.strictObject({
        user: z.strictObject({ id: ids.user, name: z.string() }),
        through: z.array(z.strictObject({ group: ids.group, name: z.string(), scope: GrantExtent })),
      }),
    ),
    /** Groups that have it and hold nobody. */
    empty: z.array(z.strictObject({ group: ids.group, name: z.string(), scope: GrantExtent })),
  }),
})

/** Sets of rights to start from; nothing is granted by looking at them. */
export const listTemplates = act({
  name: "groups.list-templates",
  route: "GET /group-templates",
  shows: [],
  takes: nothing,
  gives: z.strictObject({
    templates: z.array(
      z.strictObject({
        name: z.string(),
        title: z.string(),
        grants: z.array(Granted),
        profile: Profile,
        warnings: z.array(Warning),
      }),
    ),
  }),
})

/** Every change of a group's rights and members, newest first. */
export const listGroupChanges = act({
  name: "groups.list-changes",
  route: "GET /groups/:id/history",
  shows: ["group"],
  takes: z.strictObject({ id: ids.group, ...queryPaging }),
  gives: z.strictObject({
    total: z.int(),
    changes: z.array(
      z.strictObject({
        at: instant,
        by: z.string(),
        what: z.enum(["made", "renamed", "granted", "withdrawn", "member-added", "member-removed"]),
        /** Sentences of rights, or names. */
        before: z.array(z.string()),
        after: z.array(z.string()),
        reason: z.string().optional(),
      }),
    ),
  }),
})

export type GrantExtent = z.output<typeof GrantExtent>
export type Profile = z.output<typeof Profile>
export type Warning = z.output<typeof Warning>
export type Group = z.output<typeof Group>
export type PermissionAsSaid = z.output<typeof Permission>
