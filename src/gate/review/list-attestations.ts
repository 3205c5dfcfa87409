import { look } from "#ground/kernel/operation.ts"
import { namesOfUsers } from "#gate/accounts/accounts.ts"
import { mayWithGroups } from "#gate/groups/groups.ts"
import { listLookedAt, listRounds } from "./attestation-rows.ts"
import { listAttestations as act } from "./contract.ts"
import { stateOf } from "./due.ts"

export const listAttestations = look(act, {
  needs: mayWithGroups["groups.read"],
  logs: {
    event: "review.attestations-listed",
    action: "R",
    object: "group",
    of: (_input, output) => ({ count: output?.attestations.length }),
  },
  run: async (at, { page, size }) => {
    const nameOf = await namesOfUsers(at)
    const { total, rounds } = await listRounds(at, page, size)
    const attestations = []
    for (const round of rounds) {
      const groups = (await listLookedAt(at, round.id)).map((one) => ({
        id: one.group,
        name: one.name,
        at: one.at,
        by: nameOf(one.by),
        confirmed: one.confirmed.map(({ name }) => name),
        removed: one.removed.map(({ name }) => name),
      }))
      attestations.push({
        id: round.id,
        begunAt: round.begunAt,
        by: nameOf(round.by),
        ...(round.endedAt === undefined ? {} : { endedAt: round.endedAt }),
        state: stateOf(at, round),
        groups,
      })
    }
    return { total, attestations }
  },
})
