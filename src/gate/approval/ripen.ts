import type { Job, JobLog } from "#ground/kernel/room.ts"
import { listRipe, settle } from "./asking.ts"
import { getAsking } from "./rows.ts"

/** Brings about what somebody said yes to, and nobody said no to within the day that the others had. */
export const ripen: Job = {
  name: "approval.ripen",
  everySeconds: 60,
  run: async (place) => {
    const ripe = await place.look((at) =>
      listRipe(
        at,
        at.program.secondPersonActs.map(({ kind }) => kind),
      ),
    )
    for (const { id } of ripe) {
      if (place.signal.aborted) return
      await place.change<readonly JobLog[]>(
        (logs) => logs,
        async (at) => {
          const seen = await getAsking(at, id)
          if (seen.state !== "waiting") return []
          const { verdict, asking } = await settle(at, seen)
          if (verdict !== "approved") return []
          await at.program.secondPersonActs.find(({ kind }) => kind === asking.kind)?.agreed(at, asking)
          return [{ event: "approval.ripened", action: "E", object: "approval", thing: id }]
        },
      )
    }
  },
}
