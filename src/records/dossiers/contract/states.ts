import { z } from "zod"
import { act } from "#ground/kernel/act.ts"
import { day, ids, reason } from "#ground/kernel/shapes.ts"
import { Dossier } from "./dossier.ts"

export const closeDossier = act({
  name: "dossiers.close",
  route: "POST /dossiers/:id/close",
  changes: ["dossier", "term"],
  takes: z.strictObject({ id: ids.dossier, reason, on: day.optional() }),
  gives: Dossier,
})

export const reopenDossier = act({
  name: "dossiers.reopen",
  route: "POST /dossiers/:id/reopen",
  changes: ["dossier", "term"],
  takes: z.strictObject({ id: ids.dossier, reason }),
  gives: Dossier,
})

/** Puts a closed dossier away: from then on it is only read, and it is out of daily lists. */
export const archiveDossier = act({
  name: "dossiers.archive",
  route: "POST /dossiers/:id/archive",
  changes: ["dossier", "term"],
  takes: z.strictObject({ id: ids.dossier }),
  gives: Dossier,
})

/** Takes a dossier out of the archive; it is closed, and can be opened again. */
export const takeBackDossier = act({
  name: "dossiers.take-back",
  route: "POST /dossiers/:id/take-back",
  changes: ["dossier", "term"],
  takes: z.strictObject({ id: ids.dossier, reason }),
  gives: Dossier,
})
