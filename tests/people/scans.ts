// Rules for folders outside Hoeder, as a practice makes and tries them.
import { mkdirSync, realpathSync, writeFileSync } from "node:fs"
import { join } from "node:path"
import type { z } from "zod"
import { createFolderRule, type FolderRule, tryFolderRule } from "#duties/folders/contract.ts"
import { old } from "./old-files.ts"
import type { Staff, TestPractice } from "./practice.ts"

/** A folder that the practice may clean, with two old files and a young one. */
export function aFolder(linde: TestPractice, name = "scans"): string {
  const path = join(realpathSync(linde.folder), `outside-${name}`)
  mkdirSync(path)
  linde.roots.push({ name, path, practices: [linde.practice.ref.slug] })
  old(join(path, "Jansen 1985.pdf"))
  old(join(path, "Pietersen.pdf"))
  writeFileSync(join(path, "nieuw.pdf"), "")
  return path
}

export const aRule: z.input<typeof createFolderRule.takes> = {
  name: "Oude scans",
  root: "scans",
  folder: "",
  pattern: "*.pdf",
  subfolders: true,
  emptied: false,
  dayFrom: "modified",
  term: { years: 1 },
  ground: "Na een jaar staan scans in het dossier",
}

export const aManager = (linde: TestPractice): Promise<Staff> =>
  linde.colleague("Dia", "folders.manage", "certificates.read")

/** Lets the clock go on, so that what comes later is later. */
export async function works(linde: TestPractice): Promise<void> {
  await linde.work()
  linde.clock.advance({ minutes: 1 })
}

/** A rule that was tried. */
export async function aTriedRule(linde: TestPractice, dia: Staff, more: Partial<typeof aRule> = {}) {
  const rule = await dia.does(createFolderRule, { ...aRule, ...more })
  const trial = await dia.does(tryFolderRule, seenOf(rule))
  await works(linde)
  return { seen: seenOf(rule), trial: trial.id }
}
export const seenOf = ({ id, version }: Pick<FolderRule, "id" | "version">) => ({ id, version })
