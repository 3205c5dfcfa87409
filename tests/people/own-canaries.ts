import { endEmergency } from "#gate/emergency/contract.ts"
import { beginEmergency } from "#records/emergency/contract.ts"
import { addTie, changePerson, getPerson, makeActive, makeInactive } from "#records/persons/contract.ts"
import { addParty, correctEntry, openDossier, writeEntry } from "#records/dossiers/contract.ts"
import { listDocumentsOfPerson } from "#records/documents/contract.ts"
import { saveDraft } from "#records/drafts/contract.ts"
import { setHold } from "#records/holds/contract.ts"
import { createTask, handOverTask } from "#records/tasks/contract.ts"
import { type Everything, idsIn, sendFile } from "./everything.ts"
import type { Visitor } from "./visitor.ts"

/** For whom something is made: where lists are of one's own work, it is theirs. */
type Reader = { readonly user: string; readonly visitor: Visitor }

/**
 * Gives a person a word of their own in every field that says more than a line in a list does (name, number, date of birth, town,
 * state): whoever reads that word has read about this person. Gives the ids of what was made, by the word that stands before
 * them in paths.
 */
export async function fillWithOwn(
  [boss, email]: readonly [Visitor, string],
  everything: Everything,
  { person, word, reader }: { readonly person: string; readonly word: string; readonly reader: Reader },
): Promise<ReadonlyMap<string, string>> {
  await boss.does(changePerson, {
    id: person,
    version: (await boss.does(getPerson, { id: person })).version,
    birth: { place: word },
    addresses: [{ street: `${word}laan`, houseNumber: "1", city: "Stad" }],
    phones: [{ number: "0612345678", note: word }],
    emails: [{ address: `${word}@eigen.example` }],
    insurance: { company: word, policyNumber: word },
    note: word,
  })
  await boss.does(makeInactive, { id: person, reason: `weg ${word}` })
  await boss.does(makeActive, { id: person, reason: `terug ${word}` })
  const organisation = everything.known("organisation")
  const tie = await boss.does(addTie, { id: person, kind: "contact", organisation, note: word })
  const dossier = await boss.does(openDossier, {
    id: person,
    type: everything.known("dossier-types"),
    title: `Dossier ${word}`,
    description: word,
    responsible: reader.user,
  })
  await boss.does(addParty, { id: dossier.id, role: word, organisation })
  const entry = await boss.does(writeEntry, { id: dossier.id, text: `Tekst ${word}`, kind: "Consult" })
  await boss.does(correctEntry, { id: entry.id, version: entry.version, text: `Beter ${word}`, reason: word })
  await sendFile(boss, `/api/persons/${person}/documents`, `${word}.txt`, `inhoud ${word}`)
  await sendFile(boss, `/api/dossiers/${dossier.id}/documents`, `${word}-dossier.txt`, `inhoud ${word}`)
  const { documents } = await boss.does(listDocumentsOfPerson, { id: person })
  const task = await boss.does(createTask, { title: word, details: word, due: "2026-11-20", dossier: dossier.id })
  await boss.does(handOverTask, { id: task.id, version: 1, user: reader.user, note: word })
  await boss.does(createTask, { title: word, details: word, due: "2026-11-21", person, user: reader.user })
  const hold = await boss.does(setHold, { person, ground: "complaint", note: word })
  await reader.visitor.does(saveDraft, { id: person, place: `entry/${dossier.id}`, content: `concept ${word}` })
  await boss.stepUpOnce(email)
  const emergency = await boss.does(beginEmergency, { person, reason: `in nood ${word}` })
  await boss.does(endEmergency, { id: emergency.id })
  return new Map(
    Object.entries({
      dossiers: dossier.id,
      entries: entry.id,
      documents: documents.find(({ name }) => name.includes(word))?.id ?? "",
      tasks: task.id,
      holds: hold.id,
      ties: tie.id,
      emergencies: emergency.id,
    }),
  )
}

/** Everything, with other ids in the place of some. */
export const withIds = (everything: Everything, ids: ReadonlyMap<string, string>): Everything => ({
  ...everything,
  dossier: ids.get("dossiers") ?? everything.dossier,
  document: ids.get("documents") ?? everything.document,
  known: (collection) => ids.get(collection) ?? everything.known(collection),
  idsFor: (act) => ({ ...everything.idsFor(act), ...idsIn(act, (collection) => ids.get(collection)) }),
})
