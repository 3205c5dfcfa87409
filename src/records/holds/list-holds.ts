import { look } from "#ground/kernel/operation.ts"
import { holdsAsSeen } from "./as-seen.ts"
import { listHolds as act } from "./contract.ts"
import { may } from "./permissions.ts"
import { listPage } from "./rows.ts"

export const listHolds = look(act, {
  needs: may["holds.read"],
  logs: {
    event: "holds.listed",
    action: "R",
    object: "hold",
    of: (_input, output) => ({ count: output?.holds.length, persons: output?.holds.map(({ person }) => person.id) }),
  },
  run: async (at, { state, page, size }) => {
    const { total, holds } = await listPage(at, state, page, size)
    return { total, page, size, holds: await holdsAsSeen(at, holds) }
  },
})
