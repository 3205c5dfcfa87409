import type { Room } from "#ground/kernel/room.ts"
import { addInactiveReason } from "./reasons/add-inactive-reason.ts"
import { addTie } from "./ties/add-tie.ts"
import { changeInactiveReason } from "./reasons/change-inactive-reason.ts"
import { changePerson } from "./change-person.ts"
import { changeTie } from "./ties/change-tie.ts"
import { createPerson } from "./create-person.ts"
import { fillDates } from "./fill-dates.ts"
import { findDuplicates } from "./duplicates/find-duplicates.ts"
import { getIdentifierSettings } from "./identifiers/get-identifier-settings.ts"
import { getPerson } from "./get-person.ts"
import { personDataKinds } from "./data-kinds.ts"
import { listInactiveReasons } from "./reasons/list-inactive-reasons.ts"
import { listRecentPersons } from "./list-recent-persons.ts"
import { listTies } from "./ties/list-ties.ts"
import { makeFindable } from "./make-findable.ts"
import { personIndex } from "./migrations/2026-11-30-persons-index.ts"
import { makeActive } from "./states/make-active.ts"
import { makeInactive } from "./states/make-inactive.ts"
import { personTables } from "./migrations/2026-11-22-persons.ts"
import { inactiveReasons } from "./migrations/2026-11-22-persons-reasons.ts"
import { restriction } from "./migrations/2026-11-22-persons-restricted.ts"
import { restedAt } from "./migrations/2026-11-30-persons-rested.ts"
import { personTerms } from "./migrations/2026-11-22-persons-terms.ts"
import { personTokensByToken } from "./migrations/2026-11-22-persons-tokens.ts"
import { may } from "./permissions.ts"
import { recordDeath } from "./states/record-death.ts"
import { removeIdentifier } from "./identifiers/remove-identifier.ts"
import { removeTie } from "./ties/remove-tie.ts"
import { setIdentifier } from "./identifiers/set-identifier.ts"
import { setPersonWord } from "./set-person-word.ts"
import { setIdentifierSettings } from "./identifiers/set-identifier-settings.ts"
import { showIdentifier } from "./identifiers/show-identifier.ts"
import { openInactiveReasonTable } from "./open-table.ts"

export { listPersonDates, type PersonDates, personDates } from "./date-rows.ts"
export { createPersons, type NewPerson, newPersonRefusals } from "./create-persons.ts"
export { listAtRest, type PersonAtRest, personsAtRest } from "./ending-rows.ts"
export { findDuplicates } from "./duplicates/duplicates.ts"
export { findExactly } from "./duplicates/find-exactly.ts"
export { emptyFilled, type Filled, fillPerson } from "./fill-person.ts"
export { findPersons, type PersonHits } from "./find-persons.ts"
export { meantBy } from "./meant-by.ts"
export { identifierSettings } from "./identifiers/identifier-settings.ts"
export { referencesIn } from "./references.ts"
export { personLines, personNames } from "./lines.ts"
export { fullName } from "./names.ts"
export { may as mayWithPersons } from "./permissions.ts"
export { removeFreshPersons } from "./remove-fresh-persons.ts"
export {
  checkUnrestricted,
  getWithSeal,
  isRestricted,
  listPersonIds,
  noteActivity,
  noteChange,
  setRestricted,
} from "./rows.ts"
export { checkValues, needsOf, visibleValues } from "./visible.ts"
import {
  identifierTable,
  inactiveReasonTable,
  personNumberTable,
  personTable,
  personTokenTable,
  tieTable,
} from "./tables.ts"
import { words } from "./words/words.ts"

export const persons: Room = {
  words,
  tables: [personTable, inactiveReasonTable, personTokenTable, personNumberTable, identifierTable, tieTable],
  operations: [
    createPerson,
    getPerson,
    changePerson,
    findDuplicates,
    makeInactive,
    makeActive,
    recordDeath,
    listInactiveReasons,
    addInactiveReason,
    changeInactiveReason,
    listRecentPersons,
    setIdentifier,
    removeIdentifier,
    showIdentifier,
    getIdentifierSettings,
    setIdentifierSettings,
    listTies,
    addTie,
    changeTie,
    removeTie,
    setPersonWord,
  ],
  dataKinds: personDataKinds,
  migrations: [personTables, inactiveReasons, restriction, personTerms, personTokensByToken, personIndex, restedAt],
  permissions: Object.values(may),
  openTables: [openInactiveReasonTable],
  jobs: [fillDates, makeFindable],
}
