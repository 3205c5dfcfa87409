import { z } from "zod"
import { act } from "#ground/kernel/act.ts"
import { ids, line } from "#ground/kernel/shapes.ts"
import { Dossier } from "./dossier.ts"

export const addParty = act({
  name: "dossiers.add-party",
  route: "POST /dossiers/:id/parties",
  changes: ["dossier"],
  takes: z.strictObject({
    id: ids.dossier,
    role: line(60),
    person: ids.person.optional(),
    organisation: ids.organisation.optional(),
  }),
  gives: Dossier,
})

export const removeParty = act({
  name: "dossiers.remove-party",
  route: "DELETE /dossiers/:id/parties/:party",
  changes: ["dossier"],
  takes: z.strictObject({ id: ids.dossier, party: ids.party }),
  gives: Dossier,
})
