import type { Actor } from "#ground/kernel/actor.ts"
import type { TeamId } from "#ground/kernel/ids.ts"
import type { Need, Rights } from "#ground/kernel/permission.ts"
import type { Reach } from "#ground/kernel/reach.ts"

/** Whose reach is asked: who acts, what they may do, and in which teams they are. */
export type Reacher = {
  readonly actor: Actor
  readonly permissions: Rights
  readonly teams: readonly TeamId[]
}

const all: Reach = { extent: "all" }
const none: Reach = { extent: "none" }
const noTeams: readonly TeamId[] = []

/** Declared in `gate/emergency`, which stands on this room: who loses it loses at once what they took by it. */
const emergencyUse = "emergency.use"

/**
 * How far somebody reaches by what an act needs. The program itself and the operator's commands reach all (they hold no screen);
 * a user as far as the permission was given; who needs no permission reaches nobody.
 */
export function reachOf({ actor, permissions, teams }: Reacher, need: Need | undefined): Reach {
  if (actor.kind === "system" || actor.kind === "operator") return all
  if (actor.kind !== "user" || need === undefined || typeof need === "string") return none
  const extent = permissions.get(need.name)
  if (extent === undefined) return none
  if (extent === "all" || need.scoped !== true) return all
  const byEmergency = permissions.has(emergencyUse)
  return { extent, user: actor.user, teams: extent === "team" ? teams : noTeams, byEmergency }
}

/** Of who has no rights of their own: visitors, and the program itself, which needs none. */
export const withoutRights: Pick<Reacher, "permissions" | "teams"> = { permissions: new Map(), teams: noTeams }
