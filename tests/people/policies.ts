// Policies, and persons whom they are about.
import type { z } from "zod"
import { closeDossier, createDossierType, openDossier } from "#records/dossiers/contract.ts"
import { createPerson, makeInactive } from "#records/persons/contract.ts"
import { createPolicy, whatIf } from "#duties/retention/contract.ts"
import type { Staff } from "./practice.ts"

const rights = ["persons.read", "persons.write", "dossiers.read", "dossiers.write", "dossiers.manage-types"]
export const manages = [...rights, "retention.read", "retention.manage"]
export type Content = z.input<typeof whatIf.takes>

export const twoYears: Content = {
  name: "Zonder dossier",
  about: { kind: "person", which: "without-dossier" },
  event: "inactive",
  term: { years: 2 },
  end: "erase",
  source: "Vrijstellingsbesluit Wbp art. 13",
}
export const closedYear: Content = {
  name: "Dossiers",
  about: { kind: "dossier" },
  event: "dossier-closed",
  term: { years: 1 },
  end: "anonymise",
}

export const saved = async (boss: Staff, content: Content) =>
  boss.does(createPolicy, { ...content, seen: (await boss.does(whatIf, content)).seen })

/** Somebody with a dossier that was closed on a day. */
export async function withClosed(boss: Staff, familyName: string, on: string) {
  const { id } = await boss.does(createPerson, { name: { familyName } })
  const { id: type } = await boss.does(createDossierType, { name: `Soort ${familyName}` })
  const dossier = (await boss.does(openDossier, { id, type, title: "Zaak", openedOn: on })).id
  await boss.does(closeDossier, { id: dossier, reason: "klaar", on })
  return { person: id, dossier, type }
}

/** Two who are inactive for long, one since short, one with a dossier. */
export async function people(boss: Staff): Promise<void> {
  for (const [familyName, date] of [
    ["Eén", "2023-05-05"],
    ["Twee", "2024-02-29"],
    ["Drie", "2025-01-31"],
  ] as const) {
    const { id } = await boss.does(createPerson, { name: { familyName } })
    await boss.does(makeInactive, { id, reason: "verhuisd", date })
  }
  await withClosed(boss, "Vier", "2024-06-01")
}
