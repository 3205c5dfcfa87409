import { look } from "#ground/kernel/operation.ts"
import { mayWithGroups } from "#gate/groups/groups.ts"
import { attestationNow } from "./attestation.ts"
import { getAttestation as act, getDue as dueAct } from "./contract.ts"
import { dueOf } from "./due.ts"

export const getAttestation = look(act, {
  needs: mayWithGroups["groups.read"],
  logs: {
    event: "review.members-read",
    action: "R",
    object: "group",
    of: (_input, output) => ({ count: output?.groups.length }),
  },
  run: (at) => attestationNow(at),
})

export const getDue = look(dueAct, {
  needs: mayWithGroups["groups.manage"],
  logs: { nothing: "a day; nothing about a person" },
  run: dueOf,
})
