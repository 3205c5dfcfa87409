import { change, look } from "#ground/kernel/operation.ts"
import { refuse } from "#ground/kernel/refusal.ts"
import { actingUser } from "#ground/kernel/scope.ts"
import { standingOf, startAnew } from "./bound.ts"
import * as acts from "./contract.ts"
import { may } from "./permissions.ts"
import { most } from "./limits.ts"
import { endNow, lastingOf } from "./rows.ts"
import { requireReviewer, secondPersonsFor } from "./second-person.ts"
import { waitingNow } from "./waiting.ts"

export const listMyEmergencies = look(acts.listMyEmergencies, {
  needs: "signed-in",
  logs: { nothing: "one's own emergency access; ids alone" },
  run: async (at) => ({
    emergencies: (await lastingOf(at, actingUser(at))).map(({ id, person, endsAt }) => ({
      id,
      person,
      endsAt,
      secondsLeft: Math.round(Temporal.Instant.from(endsAt).since(at.now).total("seconds")),
    })),
  }),
})

export const getEmergencyBound = look(acts.getEmergencyBound, {
  needs: may["emergency.use"],
  logs: { nothing: "how often one took emergency access oneself, and which colleagues look at it" },
  run: async (at) => {
    const user = actingUser(at)
    const { used, stop, freeAt } = await standingOf(at, user)
    const reviewers = (await secondPersonsFor(at, user)).map(({ id, name }) => ({ id, name }))
    return { used, most, ...(stop && { stop }), ...(freeAt === undefined ? {} : { freeAt }), reviewers }
  },
})

export const endEmergency = change(acts.endEmergency, {
  needs: "signed-in",
  logs: {
    event: "emergency.ended",
    action: "E",
    object: "emergency",
    of: ({ id }, output) => ({ person: output?.person, thing: id }),
  },
  run: async (at, { id }) => {
    const isReviewer = at.may(may["emergency.review"])
    if (isReviewer) at.used(may["emergency.review"])
    return { person: await endNow(at, id, isReviewer ? "anybody's" : actingUser(at)) }
  },
})

export const getEmergenciesWaiting = look(acts.getEmergenciesWaiting, {
  needs: may["emergency.review"],
  logs: { nothing: "how many cases of emergency access wait, and which colleagues have come to the bound" },
  run: async (at) => {
    const { toReview, running, stopped } = await waitingNow(at)
    return { toReview, running, stopped }
  },
})

export const letOnEmergency = change(acts.letOnEmergency, {
  needs: may["emergency.review"],
  stepUp: "leaks",
  logs: { event: "emergency.let-on", action: "E", object: "account", of: ({ user }) => ({ thing: user }) },
  run: async (at, { user }) => {
    if ((await requireReviewer(at, user)) !== "second") throw refuse("emergency.made-by-user")
    const { stop } = await standingOf(at, user)
    if (stop !== "taken" && stop !== "missed") throw refuse("emergency.not-stopped")
    await startAnew(at, user)
    return {}
  },
})
