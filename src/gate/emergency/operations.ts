import type { PersonId } from "#ground/kernel/ids.ts"
import { change, look } from "#ground/kernel/operation.ts"
import { actingUser } from "#ground/kernel/scope.ts"
import { asSeen } from "./as-seen.ts"
import * as acts from "./contract.ts"
import { may } from "./policy.ts"
import { endNow, insertEmergency, lastingOf, listPage, review } from "./rows.ts"
import { tellReviewers } from "./telling.ts"

export const beginEmergency = change(acts.beginEmergency, {
  needs: may["emergency.use"],
  stepUp: "leaks",
  logs: {
    event: "emergency.begun",
    action: "E",
    object: "person",
    of: ({ person }, output) => ({ person, thing: output?.id }),
  },
  run: async (at, { person, reason }) => {
    const user = actingUser(at)
    const begun = await insertEmergency(at, await at.keys.person(person), user, reason)
    await tellReviewers(at, user)
    return begun
  },
})

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

export const endEmergency = change(acts.endEmergency, {
  needs: "signed-in",
  logs: { event: "emergency.ended", action: "E", object: "emergency", of: ({ id }) => ({ thing: id }) },
  run: async (at, { id }) => {
    await endNow(at, id, actingUser(at))
    return {}
  },
})

export const listEmergencies = look(acts.listEmergencies, {
  needs: may["emergency.review"],
  logs: {
    event: "emergency.listed",
    action: "R",
    object: "emergency",
    of: (_input, output) => ({
      count: output?.emergencies.length,
      persons: output?.emergencies.map(({ person }) => person),
    }),
  },
  run: async (at, { state, page, size }) => {
    const { total, emergencies } = await listPage(at, state, page, size)
    return { total, emergencies: await asSeen(at, emergencies) }
  },
})

export const reviewEmergency = change(acts.reviewEmergency, {
  needs: may["emergency.review"],
  logs: {
    event: "emergency.looked-at",
    action: "U",
    object: "emergency",
    of: ({ id }, output) => ({ person: output?.person as PersonId | undefined, thing: id }),
  },
  run: async (at, { id, note }) => {
    const [seen] = await asSeen(at, [await review(at, id, actingUser(at), note)])
    if (seen === undefined) throw new Error("one record gives one")
    return seen
  },
})
