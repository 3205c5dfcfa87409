import { look } from "#ground/kernel/operation.ts"
import { actingUser, type Look } from "#ground/kernel/scope.ts"
import { instantText } from "#ground/kernel/time.ts"
import { listSessions as act, type Session } from "#gate/accounts/contract.ts"
import { listSessionRows, type StoredSession } from "./session-rows.ts"
import { type ChosenSessionRules, sessionRules } from "./session-rules.ts"
import { standingOf } from "./sessions.ts"

export const listSessions = look(act, {
  needs: "signed-in",
  logs: { nothing: "one's own sessions" },
  run: async (at) => {
    const rules = await sessionRules(at)
    const stored = await listSessionRows(at, actingUser(at))
    return { sessions: stored.flatMap((one) => shown(at, rules, one)) }
  },
})

/** Nothing of one that is over. */
function shown(at: Look, rules: ChosenSessionRules, session: StoredSession): readonly Session[] {
  const standing = standingOf(session, rules, at.now)
  return standing === "over" ? [] : [lineOf(at, session, standing === "locked")]
}

const lineOf = (at: Look, { id, from, startedAt, lastUsedAt, endsAt }: StoredSession, locked: boolean): Session => ({
  id,
  device: from.device,
  address: from.address,
  startedAt: instantText(startedAt),
  lastUsedAt: instantText(lastUsedAt),
  endsAt: instantText(endsAt),
  locked,
  current: at.actor.kind === "user" && at.actor.session === id,
})
