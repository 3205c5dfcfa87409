// Two persons with something in every kind of data that is held, and as much as possible between them.
import type { z } from "zod"
import { endEmergency } from "#gate/emergency/contract.ts"
import { beginEmergency } from "#records/emergency/contract.ts"
import type { DossierId, DossierTypeId, ImportId, PersonId } from "#ground/kernel/ids.ts"
import { tables } from "#ground/kernel/scope.ts"
import { decideErasure, getErasure, previewErasure, startErasure } from "#duties/erasure/contract.ts"
import { createPolicy, whatIf } from "#duties/retention/contract.ts"
import { startImport } from "#duties/imports/contract.ts"
import { addDocumentToDossier, addDocumentToPerson, addDocumentVersion } from "#records/documents/contract.ts"
import {
  addParty,
  closeDossier,
  correctEntry,
  createDossierType,
  openDossier,
  reopenDossier,
  writeEntry,
} from "#records/dossiers/contract.ts"
import { endHold, setHold } from "#records/holds/contract.ts"
import { saveDraft } from "#records/drafts/contract.ts"
import { addTie, changePerson, getPerson, setIdentifier, setIdentifierSettings } from "#records/persons/contract.ts"
import { createTask } from "#records/tasks/contract.ts"
import type { Staff, TestPractice } from "./practice.ts"

/** A person with a file: two dossiers, of which the first can be ended. */
export type File = {
  readonly word: string
  readonly person: PersonId
  readonly first: DossierId
  readonly second: DossierId
  readonly import: ImportId
}

export type TwoFiles = {
  readonly desk: Staff
  /** Agrees to what the other asks. */
  readonly chief: Staff
  readonly type: DossierTypeId
  readonly anna: File
  readonly bea: File
}

/** Somebody who may do everything. */
export const everyRight = (linde: TestPractice): Promise<Staff> =>
  linde.standing("Doet", ...linde.rooms.flatMap(({ permissions }) => permissions.map(({ name }) => name)))

/** Makes both; each carries a word of its own in everything about them. */
export async function fillTwoFiles(linde: TestPractice): Promise<TwoFiles> {
  const desk = await everyRight(linde)
  const chief = await linde.standing("Chef", "erasure.prepare", "erasure.approve")
  await desk.does(setIdentifierSettings, { bsn: { kept: true, ground: "care" }, insz: { kept: false } })
  const type = (await desk.does(createDossierType, { name: "Behandeling" })).id
  const [anna, bea] = [
    await fillOne(linde, desk, type, "annakanarie", "999993653"),
    await fillOne(linde, desk, type, "beabuizerd", "999990019"),
  ]
  await desk.does(addTie, { id: anna.person, kind: "partner", person: bea.person, note: "samen" })
  for (const [one, other] of [
    [anna, bea],
    [bea, anna],
  ] as const) {
    for (const id of [one.first, one.second]) await desk.does(addParty, { id, role: "getuige", person: other.person })
  }
  return { desk, chief, type, anna, bea }
}

/** Somebody with something in every kind of data, and a word of their own in all of it. */
export async function fillOne(
  linde: TestPractice,
  desk: Staff,
  type: DossierTypeId,
  word: string,
  bsn: string,
): Promise<File> {
  const file = Buffer.from(`achternaam;geboortedatum;postcode\n${word};01-02-1985;3511AB\n${word} fout;geen dag;\n`)
  const started = await desk.sends(startImport, { mode: "run" }, { name: `${word}.csv`, bytes: file })
  await linde.work()
  const rows = await linde.look((at) =>
    tables<{ import_persons: { person_id: PersonId; import_id: string } }>(at)
      .selectFrom("import_persons")
      .select("person_id")
      .where("import_id", "=", started.id)
      .execute(),
  )
  const person = rows[0]?.person_id
  if (person === undefined) throw new Error("the import made nobody")
  const { version } = await desk.does(getPerson, { id: person })
  await desk.does(changePerson, { id: person, version, note: word, phones: [{ number: "06-12345678", note: word }] })
  await desk.does(setIdentifier, { id: person, kind: "bsn", value: bsn })
  const dossiers: DossierId[] = []
  for (const title of [`Knie ${word}`, `Rug ${word}`]) dossiers.push(await fillDossier(desk, person, type, title, word))
  const [first, second] = dossiers
  if (first === undefined || second === undefined) throw new Error("a file has two dossiers")
  const bytes = Buffer.from(`brief ${word}`)
  await desk.sends(addDocumentToPerson, { id: person }, { name: `${word}.txt`, bytes })
  await desk.does(saveDraft, { id: person, place: `person/${person}`, content: word })
  await desk.does(createTask, { title: `Bel ${word}`, due: "2026-11-25", person })
  const hold = await desk.does(setHold, { person, ground: "claim", note: word })
  await desk.does(endHold, { id: hold.id, reason: word })
  const emergency = await desk.does(beginEmergency, { person, reason: `nood voor ${word}` })
  await desk.does(endEmergency, { id: emergency.id })
  return { word, person, first, second, import: started.id }
}

async function fillDossier(
  desk: Staff,
  person: PersonId,
  type: DossierTypeId,
  title: string,
  word: string,
): Promise<DossierId> {
  const { id } = await desk.does(openDossier, { id: person, type, title, description: word })
  const entry = await desk.does(writeEntry, { id, text: word })
  await desk.does(correctEntry, { id: entry.id, version: 1, text: `${word} beter`, reason: word })
  const file = { name: `${word}.txt`, bytes: Buffer.from(`verslag ${word}`) }
  const document = await desk.sends(addDocumentToDossier, { id, description: word }, file)
  await desk.sends(addDocumentVersion, { id: document.id }, { ...file, name: `${word}-2.txt` })
  await desk.does(saveDraft, { id: person, place: `entry/${id}`, content: word })
  await desk.does(createTask, { title: `Schrijf ${word}`, due: "2026-11-25", dossier: id })
  await desk.does(closeDossier, { id, reason: word })
  await desk.does(reopenDossier, { id, reason: word })
  return id
}

/** Erases somebody as it is done: looked at, asked for, agreed to by somebody else, carried out. */
export async function eraseOne(
  linde: TestPractice,
  { desk, chief }: Pick<TwoFiles, "desk" | "chief">,
  person: PersonId,
): Promise<void> {
  const asked = { end: "erase" as const, persons: [person], inactiveOnly: false }
  const { id, confirmation = "" } = await desk.does(previewErasure, asked)
  await desk.does(startErasure, { preview: id, confirmation })
  if ((await desk.does(getErasure, { id })).state === "waiting") await chief.does(decideErasure, { id })
  await linde.work()
  const { state, progress } = await desk.does(getErasure, { id })
  if (state !== "done" || progress.gone !== 1) throw new Error(`nobody was erased: ${JSON.stringify(progress)}`)
}

/** Closes dossiers, so that nothing runs in them, under a policy by which they can end the day after. */
export async function closeAll(linde: TestPractice, { desk, anna, bea }: TwoFiles): Promise<void> {
  for (const { first, second, word } of [anna, bea])
    for (const id of [first, second]) await desk.does(closeDossier, { id, reason: word })
  const policy: z.input<typeof whatIf.takes> = {
    name: "Kort",
    about: { kind: "dossier" },
    event: "dossier-closed",
    term: { days: 1 },
    end: "erase",
  }
  const { seen } = await desk.does(whatIf, policy)
  await desk.does(createPolicy, { ...policy, seen })
  linde.clock.advance({ days: 2 })
  await linde.work()
}
