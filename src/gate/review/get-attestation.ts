import { look } from "#ground/kernel/operation.ts"
import { mayWithGroups } from "#gate/groups/groups.ts"
import { attestationNow } from "./attestation.ts"
import { getAttestation as act } from "./contract.ts"

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
