import { change } from "#ground/kernel/operation.ts"
import { dayText } from "#ground/kernel/time.ts"
import { requireSeen } from "#ground/store/seen-version.ts"
import { homeOf } from "#ground/reading/countries.ts"
import { asSeen } from "./as-seen.ts"
import { changeContent } from "./change-content.ts"
import { checkBirthCountry, checkedContent } from "./checked-content.ts"
import { changePerson as act } from "./contract.ts"
import { may } from "./permissions.ts"
import { getWithSeal } from "./rows.ts"
import { inState } from "./states/states.ts"
import { checkVisible, untouchedAsBefore } from "./visible.ts"
import { withChanges } from "./with-changes.ts"

export const changePerson = change(act, {
  needs: may["persons.write"],
  logs: { event: "persons.changed", action: "U", object: "person", of: ({ id }) => ({ person: id }) },
  run: async (at, { id, version, ...changes }) => {
    const { person: seen, seal } = await getWithSeal(at, id)
    requireSeen(seen, version)
    await checkVisible(at, seen, changes)
    const today = dayText(at.now, at.practice.zone)
    checkBirthCountry(changes.birth)
    const checked = checkedContent(withChanges(seen.content, changes), today, homeOf(at.practice.zone))
    const content = untouchedAsBefore(seen.content, checked, changes)
    // Who has a day of death has died; taking the day away does not bring anybody back.
    const dies = content.deathDate !== undefined && seen.state !== "deceased"
    const changed = dies
      ? await changeContent(at, seen, seal, "deceased", inState(content, "deceased", today))
      : await changeContent(at, seen, seal, seen.state, content)
    return asSeen(at, changed, seal)
  },
})
