import type { z } from "zod"
import type { DossierTypeId } from "#ground/kernel/ids.ts"
import { createDossierType } from "#records/dossiers/contract.ts"
import type { DemoColleague } from "./staff.ts"

const content = {
  physio: {
    name: "Behandeling fysiotherapie",
    special: true,
    roles: ["huisarts", "medisch specialist", "werkgever", "contactpersoon"],
    entryKinds: ["Intake", "Behandeling", "Meting", "Telefoon", "Overleg", "Notitie", "Afsluiting"],
    closeReasons: [
      "Behandeldoel bereikt",
      "Gestopt op eigen verzoek",
      "Doorverwezen",
      "Niet meer verschenen",
      "Verhuisd",
    ],
  },
  maternity: {
    name: "Kraamzorg",
    special: true,
    roles: ["verloskundige", "partner", "verzekeraar"],
    entryKinds: ["Intake", "Kraambezoek", "Telefoon", "Overleg", "Notitie", "Overdracht"],
    closeReasons: [
      "Zorg afgerond",
      "Overgedragen aan consultatiebureau",
      "Ziekenhuisopname",
      "Op eigen verzoek gestopt",
    ],
  },
  budget: {
    name: "Budgetbegeleiding",
    special: false,
    roles: ["schuldeiser", "schuldhulpverlening", "werkgever", "contactpersoon"],
    entryKinds: ["Intake", "Gesprek", "Telefoon", "Brief", "Notitie", "Afsluiting"],
    closeReasons: ["Zelf verder", "Overgedragen aan gemeente", "Gestopt door cliënt", "Verhuisd"],
  },
} satisfies Readonly<Record<string, z.input<(typeof createDossierType)["takes"]>>>

export type TypeName = keyof typeof content

export type DossierTypes = { readonly [Name in TypeName]: DossierTypeId }

export async function addDossierTypes(manager: DemoColleague): Promise<DossierTypes> {
  const made = async (name: TypeName): Promise<DossierTypeId> =>
    (await manager.does(createDossierType, content[name])).id
  return { physio: await made("physio"), maternity: await made("maternity"), budget: await made("budget") }
}
