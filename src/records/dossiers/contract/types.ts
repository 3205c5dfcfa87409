import { z } from "zod"
import { act } from "#ground/kernel/act.ts"
import { ids, line, version } from "#ground/kernel/shapes.ts"

/** A kind of dossier that the practice itself defines: treatment, intake, debt collection. */
export const DossierType = z.strictObject({
  id: ids.dossierType,
  version,
  name: z.string(),
  /** Special data (GDPR art. 9) are expected in it. */
  special: z.boolean(),
  roles: z.array(z.string()),
  entryKinds: z.array(z.string()),
  closeReasons: z.array(z.string()),
  inUse: z.boolean(),
})

const DossierTypeContent = {
  name: line(100),
  special: z.boolean().default(false),
  roles: z.array(line(60)).max(30).default([]),
  entryKinds: z.array(line(60)).max(30).default([]),
  closeReasons: z.array(line(100)).max(30).default([]),
}

export const listDossierTypes = act({
  name: "dossiers.list-types",
  route: "GET /dossier-types",
  shows: ["dossier-type"],
  takes: z.strictObject({}),
  gives: z.strictObject({ types: z.array(DossierType) }),
})

export const createDossierType = act({
  name: "dossiers.create-type",
  route: "POST /dossier-types",
  changes: ["dossier-type"],
  takes: z.strictObject(DossierTypeContent),
  gives: DossierType,
})

export const changeDossierType = act({
  name: "dossiers.change-type",
  route: "PUT /dossier-types/:id",
  changes: ["dossier-type"],
  takes: z.strictObject({ id: ids.dossierType, version, ...DossierTypeContent, inUse: z.boolean().default(true) }),
  gives: DossierType,
})

export type DossierType = z.output<typeof DossierType>
