import { permissions } from "#ground/kernel/permission.ts"

export const may = permissions({
  "dossiers.read": {
    sentence: "permission.dossiers.read",
    risk: "raised",
    why: "permission.dossiers.read.why",
    scoped: true,
  },
  "dossiers.read-journal": {
    sentence: "permission.dossiers.read-journal",
    risk: "high",
    why: "permission.dossiers.read-journal.why",
    scoped: true,
  },
  "dossiers.write": {
    sentence: "permission.dossiers.write",
    risk: "raised",
    why: "permission.dossiers.write.why",
    scoped: true,
  },
  "dossiers.manage-types": { sentence: "permission.dossiers.manage-types", risk: "low" },
})

/** Of the room `documents`; they stand here because a dossier says whether files may be added to it. */
export const mayWithDocuments = permissions({
  "documents.read": {
    sentence: "permission.documents.read",
    risk: "raised",
    why: "permission.documents.read.why",
    scoped: true,
  },
  "documents.write": {
    sentence: "permission.documents.write",
    risk: "raised",
    why: "permission.documents.write.why",
    scoped: true,
  },
})
