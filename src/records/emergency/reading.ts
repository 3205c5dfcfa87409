import { look } from "#ground/kernel/operation.ts"
import { mayWithAudit } from "#gate/audit/audit.ts"
import {
  emergenciesOfPerson,
  getEmergency as getRecord,
  mayWithEmergency,
  pageOfEmergencies,
} from "#gate/emergency/emergency.ts"
import { emergenciesAsSeen, emergencyAsSeen } from "./as-seen.ts"
import * as acts from "./contract.ts"
import { whatWasSeen } from "./what-was-seen.ts"

export const listEmergencies = look(acts.listEmergencies, {
  needs: mayWithEmergency["emergency.review"],
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
    const { total, emergencies } = await pageOfEmergencies(at, state, page, size)
    return { total, emergencies: await emergenciesAsSeen(at, emergencies) }
  },
})

export const getEmergency = look(acts.getEmergency, {
  needs: mayWithEmergency["emergency.review"],
  logs: {
    event: "emergency.read",
    action: "R",
    object: "emergency",
    of: ({ id }, output) => ({ person: output?.person, thing: id }),
  },
  run: async (at, { id }) => {
    const record = await getRecord(at, id)
    return { ...(await emergencyAsSeen(at, record)), ...(await whatWasSeen(at, record)) }
  },
})

export const listEmergenciesOfPerson = look(acts.listEmergenciesOfPerson, {
  needs: mayWithAudit["audit.read"],
  logs: {
    event: "emergency.listed",
    action: "R",
    object: "emergency",
    of: ({ id }, output) => ({ person: id, count: output?.emergencies.length }),
  },
  run: async (at, { id }) => {
    await at.keys.person(id)
    return { emergencies: (await emergenciesAsSeen(at, await emergenciesOfPerson(at, id))).toReversed() }
  },
})
