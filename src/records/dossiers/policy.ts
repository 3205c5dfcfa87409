import { permissions } from "#ground/kernel/permission.ts"

export const may = permissions({
  "dossiers.read": { sentence: "permission.dossiers.read", risk: "raised" },
  "dossiers.write": { sentence: "permission.dossiers.write", risk: "raised" },
  "dossiers.manage-types": { sentence: "permission.dossiers.manage-types", risk: "low" },
})

/** Of the room `documents`; they stand here because a dossier says whether files may be added to it. */
export const mayWithDocuments = permissions({
  "documents.read": { sentence: "permission.documents.read", risk: "raised" },
  "documents.write": { sentence: "permission.documents.write", risk: "raised" },
})
