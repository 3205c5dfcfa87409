import { type DossierTypeId, newId } from "#ground/kernel/ids.ts"
import { change } from "#ground/kernel/operation.ts"
import { refuse } from "#ground/kernel/refusal.ts"
import type { Change } from "#ground/kernel/scope.ts"
import { plainText } from "#records/finding/finding.ts"
import { createDossierType as act, type DossierType } from "./contract.ts"
import { may } from "./permissions.ts"
import { insertType, listTypes } from "./type-rows.ts"
import type { DossierTypeContent } from "./tables.ts"

export const createDossierType = change(act, {
  needs: may["dossiers.manage-types"],
  logs: {
    event: "dossiers.type-created",
    action: "C",
    object: "dossier-type",
    of: (_input, type) => ({ thing: type?.id }),
  },
  run: (at, content) => makeDossierType(at, content),
})

/** Makes a type of dossier; no two have the same name. */
export async function makeDossierType(at: Change, content: DossierTypeContent): Promise<DossierType> {
  await checkName(at, content.name)
  return insertType(at, newId<DossierTypeId>(at.now), content)
}

/** Refuses a name that another type has. */
export async function checkName(at: Change, name: string, own?: DossierTypeId): Promise<void> {
  const types = await listTypes(at)
  if (types.some((type) => type.id !== own && plainText(type.name) === plainText(name)))
    throw refuse("dossiers.type-exists", { field: "name" })
}
