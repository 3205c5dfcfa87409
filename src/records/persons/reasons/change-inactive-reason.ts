import { change } from "#ground/kernel/operation.ts"
import { refuse } from "#ground/kernel/refusal.ts"
import { requireSeen } from "#ground/store/seen-version.ts"
import { changeInactiveReason as act } from "#records/persons/contract.ts"
import { may } from "#records/persons/permissions.ts"
import { putReason } from "./reason-rows.ts"
import { checkReasonName, getReason } from "./reasons.ts"

export const changeInactiveReason = change(act, {
  needs: may["persons.manage-reasons"],
  logs: {
    event: "persons.reason-changed",
    action: "U",
    object: "inactive-reason",
    of: ({ id }) => ({ thing: id }),
  },
  run: async (at, { id, version, name, inUse }) => {
    const seen = await getReason(at, id)
    requireSeen(seen, version)
    if (seen.isOther && inUse === false) throw refuse("persons.reason-other-stays", { field: "inUse" })
    if (name !== undefined) await checkReasonName(at, name, id)
    const changed = await putReason(at, seen, { name: name ?? seen.name, inUse: inUse ?? seen.inUse })
    return { ...changed, isOther: seen.isOther }
  },
})
