import { look } from "#ground/kernel/operation.ts"
import { actingUser, type Look } from "#ground/kernel/scope.ts"
import { instantText } from "#ground/kernel/time.ts"
import { listSessions as act, type Session } from "./contract.ts"
import { listSessionRows, type StoredSession } from "./session-rows.ts"
import { isLive, sessionLimits } from "./sessions.ts"

export const listSessions = look(act, {
  needs: "signed-in",
  logs: { nothing: "one's own sessions" },
  run: async (at) => {
    const { idleMinutes } = await sessionLimits(at)
    const stored = await listSessionRows(at, actingUser(at))
    return { sessions: stored.filter((one) => isLive(one, idleMinutes, at.now)).map((one) => shown(at, one)) }
  },
})

const shown = (at: Look, { id, from, startedAt, lastUsedAt, endsAt }: StoredSession): Session => ({
  id,
  device: from.device,
  address: from.address,
  startedAt: instantText(startedAt),
  lastUsedAt: instantText(lastUsedAt),
  endsAt: instantText(endsAt),
  current: at.actor.kind === "user" && at.actor.session === id,
})
