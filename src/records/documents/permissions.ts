import { mayWithDocuments } from "#records/dossiers/dossiers.ts"

/** Declared where dossiers tell whether files may be added. */
export const may = mayWithDocuments
