import { change } from "#ground/kernel/operation.ts"
import { refuse } from "#ground/kernel/refusal.ts"
import { getGroupRow } from "#gate/access/access.ts"
import { mayWithGroups, withdrawFrom } from "#gate/groups/groups.ts"
import { withdrawUnused as act } from "./contract.ts"
import { listUnusedOf, unusedDays } from "./unused.ts"

export const withdrawUnused = change(act, {
  needs: mayWithGroups["groups.manage"],
  logs: {
    event: "groups.withdrawn",
    action: "U",
    object: "group",
    of: ({ group, permissions }) => ({ thing: group, detail: permissions.map((name) => `-${name}`) }),
  },
  run: async (at, { group, permissions }) => {
    await getGroupRow(at, group)
    const { unused = [] } = (await listUnusedOf(at)).find((one) => one.group.id === group) ?? {}
    // Somebody may have used it, or withdrawn it, since the list was made.
    if (!permissions.every((name) => unused.some(({ permission }) => permission === name)))
      throw refuse("review.unused.stale")
    const say = at.sayIn(at.practice.language)
    await withdrawFrom(at, group, permissions, say("review.reason", { days: unusedDays }))
    return {}
  },
})
