import type { Look } from "#ground/kernel/scope.ts"
import { shownUnreadable } from "#ground/kernel/unreadable.ts"
import { namesOfUsers } from "#gate/accounts/accounts.ts"
import { personNames } from "#records/persons/persons.ts"
import type { DossierLine } from "./contract.ts"
import type { DossierRecord } from "./rows.ts"
import { listTypes } from "./type-rows.ts"

/** The role of whose dossier it is. */
export const ownRole = "client"

/** Dossiers as in a list, in the same order; `roleIn` is somebody's role in each. */
export async function dossierLines(
  at: Look,
  dossiers: readonly DossierRecord[],
  roleIn: (dossier: DossierRecord) => string,
): Promise<DossierLine[]> {
  const names = await personNames(
    at,
    dossiers.map((dossier) => dossier.person),
  )
  const types = new Map((await listTypes(at)).map((type) => [type.id, type.name]))
  const userName = await namesOfUsers(at)
  return dossiers.map((dossier) => ({
    id: dossier.id,
    number: dossier.content.number,
    title: dossier.content.title,
    type: types.get(dossier.type) ?? "",
    state: dossier.state,
    openedOn: dossier.openedOn,
    closedOn: dossier.closedOn,
    archivedOn: dossier.archivedOn,
    responsible: dossier.responsible === undefined ? undefined : userName(dossier.responsible),
    person: { id: dossier.person, name: names.get(dossier.person) ?? "" },
    role: roleIn(dossier),
    changedAt: dossier.changedAt,
    ...shownUnreadable(dossier.content),
  }))
}
