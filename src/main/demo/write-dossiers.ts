import type { DossierId } from "#ground/kernel/ids.ts"
import { addDocumentToDossier } from "#records/documents/contract.ts"
import { addParty, closeDossier, correctEntry, openDossier, writeEntry } from "#records/dossiers/contract.ts"
import type { Calendar } from "./calendar.ts"
import { type Chance, chanceOf } from "./chance.ts"
import type { DossierTypes } from "./dossier-types.ts"
import type { Organisations } from "./organisations.ts"
import type { DocumentPlan, DossierPlan, EntryPlan, PartyPlan } from "./plans.ts"
import type { DemoColleague, Staff } from "./staff.ts"

/** What dossiers are made with. */
export type Desk = {
  readonly staff: Staff
  readonly types: DossierTypes
  readonly organisations: Organisations
  readonly calendar: Calendar
}

/** So many dossiers are written at the same time: their changes share commits. */
const atOnce = 40

export async function writeDossiers(desk: Desk, plans: readonly DossierPlan[]): Promise<void> {
  const left = [...plans.entries()]
  const clerk = async (): Promise<void> => {
    for (let next = left.shift(); next !== undefined; next = left.shift())
      await writeDossier(desk, next[1], chanceOf(`moments ${next[0]}`))
  }
  await Promise.all(Array.from({ length: atOnce }, clerk))
}

async function writeDossier(
  { staff, types, organisations, calendar }: Desk,
  plan: DossierPlan,
  chance: Chance,
): Promise<void> {
  const author = staff[plan.by]
  const { id } = await author.does(openDossier, {
    id: plan.person.id,
    type: types[plan.type],
    title: plan.title,
    description: plan.description,
    openedOn: plan.openedOn.toString(),
    responsible: author.user,
  })
  await Promise.all(plan.parties.map((party) => author.does(addParty, { id, ...otherOf(party, organisations) })))
  await Promise.all(plan.entries.map((entry) => write(author, id, entry, calendar.moment(entry.day, chance))))
  for (const document of plan.documents) await addDocument(author, id, document)
  if (plan.closed !== undefined)
    await author.does(closeDossier, { id, on: plan.closed.on.toString(), reason: plan.closed.reason })
}

const otherOf = (party: PartyPlan, organisations: Organisations) =>
  "person" in party
    ? { role: party.role, person: party.person.id }
    : { role: party.role, organisation: organisations[party.organisation] }

async function write(
  author: DemoColleague,
  id: DossierId,
  { kind, text, workingNote, aboutThirdPerson, before }: EntryPlan,
  happenedAt: string,
): Promise<void> {
  const marks = { workingNote: workingNote ?? false, aboutThirdPerson: aboutThirdPerson ?? false }
  const entry = await author.does(writeEntry, { id, happenedAt, kind, text: before?.text ?? text, ...marks })
  if (before === undefined) return
  await author.does(correctEntry, {
    id: entry.id,
    version: entry.version,
    reason: before.reason,
    happenedAt,
    kind,
    text,
    ...marks,
  })
}

async function addDocument(
  author: DemoColleague,
  id: DossierId,
  { name, kind, description, make }: DocumentPlan,
): Promise<void> {
  const bytes = await make()
  await author.sends(addDocumentToDossier, { id, kind, description }, { name, bytes })
}
