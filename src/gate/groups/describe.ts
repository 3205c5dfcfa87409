import { type Module, type Permission, type Rights, reachesAsFarAs } from "#ground/kernel/permission.ts"
import type { Look } from "#ground/kernel/scope.ts"
import { catalogue } from "./catalogue.ts"
import type { GrantExtent, PermissionAsSaid, Profile, Warning } from "./contract.ts"

/** A sentence of the catalogue as the middle of another one: `Read the journal.` becomes `read the journal`. */
function inside(sentence: string): string {
  const [first = "", second = ""] = sentence
  const isWord = second !== second.toUpperCase() || second === "'" || second === " "
  return (isWord ? first.toLowerCase() : first) + sentence.slice(1).replace(/\.$/, "")
}

/** What a right lets people do, as far as it reaches: `see identifiers, of everybody`. */
const said = (at: Look, permission: Permission, extent: GrantExtent): string =>
  at.say(`groups.reach.${permission.scoped === true ? extent : "practice"}`, {
    what: inside(at.say(permission.sentence)),
  })

/** One permission, in words. */
export const permissionAsSaid = (at: Look, permission: Permission): PermissionAsSaid => {
  const end = permission.name.indexOf(".")
  return {
    name: permission.name,
    module: permission.name.slice(0, end) as Module,
    action: permission.name.slice(end + 1),
    sentence: at.say(permission.sentence),
    risk: permission.risk,
    ...(permission.risk === "low" ? {} : { why: at.say(permission.why) }),
    scoped: permission.scoped === true,
  }
}

/** A right as one sentence, for lists of before and after. */
export const rightAsSaid = (at: Look, name: string, extent: GrantExtent): string => {
  const permission = catalogue(at).get(name)
  return permission === undefined ? name : said(at, permission, extent)
}

/** How far rights reach, in the order in which a profile tells of them. */
const reaches = ["own", "team", "all", "practice"] as const satisfies readonly (GrantExtent | "practice")[]

/** What people with these rights can do, and what that asks for a second thought they cannot. */
export function profileOf(at: Look, rights: Rights): Profile {
  const can = new Map<(typeof reaches)[number], string[]>(reaches.map((reach) => [reach, []]))
  const cannot: string[] = []
  for (const permission of catalogue(at).values()) {
    const extent = rights.get(permission.name)
    const what = inside(at.say(permission.sentence))
    if (extent !== undefined) can.get(permission.scoped === true ? extent : "practice")?.push(what)
    else if (permission.risk !== "low") cannot.push(what)
  }
  const listed = [...can].flatMap(([reach, items]) =>
    items.length === 0 ? [] : [{ lead: at.say(`groups.profile.${reach}`), items }],
  )
  return {
    can: listed.length === 0 ? [{ lead: at.say("groups.profile.nothing"), items: [] }] : listed,
    cannot: { lead: at.say("groups.profile.cannot"), items: cannot },
  }
}

/** Why giving these rights asks for a second thought, the highest risk first; not what the group could do already. */
export function warningsOf(
  at: Look,
  permissions: readonly Permission[],
  before: Rights,
  extent: GrantExtent,
): Warning[] {
  const warnings = permissions.flatMap((permission): Warning[] => {
    if (permission.risk === "low") return []
    const known = before.get(permission.name)
    if (known !== undefined && (permission.scoped !== true || reachesAsFarAs(known, extent))) return []
    const what = said(at, permission, extent)
    const text = at.say(`groups.warning.${permission.risk}`, { what, why: at.say(permission.why) })
    return [{ permission: permission.name, risk: permission.risk, text }]
  })
  return warnings.toSorted(byRisk)
}

const byRisk = (one: Warning, other: Warning): number => (one.risk === other.risk ? 0 : one.risk === "high" ? -1 : 1)

/** Why putting somebody in a group with these rights asks for a second thought, the highest risk first. */
export const memberWarningsOf = (at: Look, permissions: readonly Permission[], rights: Rights): Warning[] =>
  permissions
    .flatMap((permission): Warning[] => {
      if (permission.risk === "low") return []
      const what = said(at, permission, rights.get(permission.name) ?? "all")
      const text = at.say(`groups.warning.member-${permission.risk}`, { what, why: at.say(permission.why) })
      return [{ permission: permission.name, risk: permission.risk, text }]
    })
    .toSorted(byRisk)
