import type { z } from "zod"
import type { Act } from "#ground/kernel/act.ts"
import { endEmergency } from "#gate/emergency/contract.ts"
import { beginEmergency } from "#records/emergency/contract.ts"
import { createOrganisation } from "#records/organisations/contract.ts"
import { addTie, createPerson, getPerson, setIdentifier, setIdentifierSettings } from "#records/persons/contract.ts"
import {
  addParty,
  correctEntry,
  createDossierType,
  getDossier,
  openDossier,
  writeEntry,
} from "#records/dossiers/contract.ts"
import { listDocumentsOfPerson } from "#records/documents/contract.ts"
import { inviteUser } from "#gate/users/contract.ts"
import { saveDraft } from "#records/drafts/contract.ts"
import { setHold } from "#records/holds/contract.ts"
import { createTask, handOverTask } from "#records/tasks/contract.ts"
import { createErasureProfile, previewErasure } from "#duties/erasure/contract.ts"
import { createTeam } from "#duties/teams/contract.ts"
import type { Visitor } from "./visitor.ts"

/** A practice with something of every kind, all of it carrying one canary word. */
export interface Everything {
  readonly canary: string
  readonly person: string
  readonly other: string
  readonly dossier: string
  readonly document: string
  /** The id of a thing, by the word that stands before it in paths. */
  known(collection: string): string
  /** The ids of this practice that fit the id-shaped parts of an act's input. */
  idsFor(act: Act): Record<string, string>
  /** Changes when anything here was changed. */
  fingerprint(): Promise<unknown>
}

/**
 * Fills a practice through its own door, by somebody who may do everything. `word` goes into every sealed field; `rows` are those
 * of the file that is imported.
 */
export async function fillEverything(
  anna: Visitor,
  email: string,
  word = "kanariegeel",
  rows = `achternaam;voorletters\n${word}man;A.\n`,
): Promise<Everything> {
  await anna.does(setIdentifierSettings, {
    bsn: { kept: true, ground: "care", note: word },
    insz: { kept: true, ground: "belgian-authorisation" },
  })
  const person = await anna.does(createPerson, aFullPerson(word, "999993653"))
  const other = await anna.does(createPerson, { name: { familyName: `${word} Tweede` }, note: word })
  await anna.does(setIdentifier, { id: other.id, kind: "insz", value: "85073003328" })
  const organisation = await anna.does(createOrganisation, {
    name: `Huisarts ${word}`,
    contactName: word,
    street: word,
    houseNumber: "1",
    city: word,
    phone: "0101234567",
    email: `${word}@huisarts.example`,
    note: word,
  })
  const tie = await anna.does(addTie, { id: person.id, kind: "parent", person: other.id, note: word })
  await anna.does(addTie, { id: person.id, kind: "general-practitioner", organisation: organisation.id, note: word })
  const type = await anna.does(createDossierType, {
    name: `Behandeling ${word}`,
    roles: ["Verwijzer"],
    entryKinds: ["Consult"],
    closeReasons: ["Klaar"],
  })
  const dossier = await anna.does(openDossier, {
    id: person.id,
    type: type.id,
    title: `Knie ${word}`,
    description: word,
  })
  const withParty = await anna.does(addParty, { id: dossier.id, role: word, person: other.id })
  const entry = await anna.does(writeEntry, { id: dossier.id, text: `Tekst ${word}`, kind: "Consult" })
  await anna.does(correctEntry, {
    id: entry.id,
    version: entry.version,
    text: `Nieuwe tekst ${word}`,
    reason: `typefout ${word}`,
  })
  const hold = await anna.does(setHold, { person: other.id, ground: "request", note: word })
  const team = await anna.does(createTeam, { name: `Team ${word}` })
  const task = await anna.does(createTask, {
    title: `Taak ${word}`,
    details: word,
    due: "2026-11-20",
    dossier: dossier.id,
  })
  await anna.does(handOverTask, { id: task.id, version: 1, team: team.id, note: word })
  await anna.does(createTask, { title: `Eigen taak ${word}`, due: "2026-11-20" })
  await anna.does(saveDraft, { id: person.id, place: `entry/${dossier.id}`, content: `concept ${word}` })
  await sendFile(anna, `/api/dossiers/${dossier.id}/documents`, `${word}.txt`, `inhoud ${word}`)
  await sendFile(anna, `/api/persons/${person.id}/documents`, `${word}-twee.txt`, `inhoud ${word}`)
  const { documents } = await anna.does(listDocumentsOfPerson, { id: person.id })
  const document = documents[0]?.id ?? ""
  const [me, sessions] = [await anna.ask("GET", "/api/me"), await anna.ask("GET", "/api/me/sessions")]
  const started = await sendFile(anna, "/api/imports", `${word}.csv`, rows, {
    mode: "trial",
  })
  const user = await anna.does(inviteUser, { name: `${word} Collega`, email: `${word}@collega.example`, groups: [] })
  await anna.stepUpOnce(email)
  const emergency = await anna.does(beginEmergency, { person: other.id, reason: `in nood ${word}` })
  await anna.does(endEmergency, { id: emergency.id })
  const profile = await anna.does(createErasureProfile, { name: word, goes: ["entry"], isDefault: false })
  const erasure = await anna.does(previewErasure, {
    end: "erase",
    persons: [other.id],
    inactiveOnly: false,
    ground: word,
  })

  const known: Record<string, string> = {
    persons: person.id,
    dossiers: dossier.id,
    entries: entry.id,
    documents: document,
    organisations: organisation.id,
    ties: tie.id,
    "dossier-types": type.id,
    imports: (started as { id: string }).id,
    teams: team.id,
    tasks: task.id,
    holds: hold.id,
    emergencies: emergency.id,
    users: user.id,
    erasures: erasure.id,
    "erasure-profiles": profile.id,
    sessions: (sessions.body as { sessions: { id: string }[] }).sessions[0]?.id ?? "",
    party: withParty.parties[0]?.id ?? "",
    person: other.id,
    organisation: organisation.id,
    type: type.id,
    responsible: (me.body as { user: { id: string } }).user.id,
  }
  return {
    canary: word,
    person: person.id,
    other: other.id,
    dossier: dossier.id,
    document,
    known: (collection) => {
      const id = known[collection]
      if (id === undefined) throw new Error(`nothing was made of ${collection}`)
      return id
    },
    idsFor: (act) => idsIn(act, (collection) => known[collection]),
    fingerprint: async () => [
      await anna.does(getPerson, { id: person.id }),
      await anna.does(getDossier, { id: dossier.id }),
      (await anna.does(listDocumentsOfPerson, { id: person.id })).documents,
    ],
  }
}

/** The ids that fit the id-shaped parts of an act's path, of what is known by the word that stands before it, or by its own. */
export function idsIn(act: Act, known: (collection: string) => string | undefined): Record<string, string> {
  const template = act.route.split(" ")[1] ?? ""
  const inPath = [...template.matchAll(/\/([\w-]+)\/:(\w+)/g)].map(([, collection = "", name = ""]) => [
    name,
    known(name) ?? known(collection),
  ])
  const ids = inPath.filter((pair): pair is [string, string] => pair[1] !== undefined && pair[0] !== "kind")
  return Object.fromEntries(ids)
}

export async function sendFile(
  anna: Visitor,
  path: string,
  name: string,
  content: string,
  fields: Record<string, string> = {},
): Promise<unknown> {
  const form = new FormData()
  for (const [field, value] of Object.entries(fields)) form.append(field, value)
  form.append("file", new Blob([content]), name)
  const answer = await anna.ask("POST", path, form)
  if (answer.status !== 200) throw new Error(`${path}: ${answer.text}`)
  return answer.body
}

/** A person with something in every field. */
export const aFullPerson = (word: string, bsn: string): z.input<typeof createPerson.takes> => ({
  name: {
    initials: "K.",
    firstNames: `Anna ${word}`,
    preferredName: word,
    particle: "van de",
    familyName: word,
    partnerParticle: "de",
    partnerName: `${word}sen`,
    nameUse: "own-partner",
  },
  birth: { date: "1985-12-01", place: word, country: "NL" },
  gender: "V",
  formOfAddress: "mrs",
  addresses: [
    {
      kind: "home",
      street: word,
      houseNumber: "12",
      houseLetter: "B",
      addition: "hs",
      postcode: "3077 AW",
      city: word,
      country: "NL",
    },
  ],
  phones: [{ kind: "mobile", number: "06 12345678", note: word }],
  emails: [{ kind: "private", address: `${word}@example.org` }],
  insurance: { company: word, uzovi: "3311", policyNumber: word },
  language: "nl",
  note: word,
  bsn,
})
