import { type InactiveReasonId, newId } from "#ground/kernel/ids.ts"
import { change } from "#ground/kernel/operation.ts"
import { addInactiveReason as act } from "#records/persons/contract.ts"
import { may } from "#records/persons/permissions.ts"
import { putReason } from "./reason-rows.ts"
import { checkReasonName } from "./reasons.ts"

export const addInactiveReason = change(act, {
  needs: may["persons.manage-reasons"],
  logs: {
    event: "persons.reason-added",
    action: "C",
    object: "inactive-reason",
    of: (_input, reason) => ({ thing: reason?.id }),
  },
  run: async (at, { name }) => {
    await checkReasonName(at, name)
    const id = newId<InactiveReasonId>(at.now)
    return { ...(await putReason(at, { id, version: 0 }, { name, inUse: true })), isOther: false }
  },
})
