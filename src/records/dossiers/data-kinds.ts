import { z } from "zod"
import type { FieldRule, DataItem, DataKind } from "#ground/kernel/data-kind.ts"
import type { PersonId } from "#ground/kernel/ids.ts"
import { day, instant } from "#ground/kernel/shapes.ts"
import type { Look } from "#ground/kernel/scope.ts"
import { shownUnreadable } from "#ground/kernel/unreadable.ts"
import { rowsOf } from "#ground/store/rows-of.ts"
import { namesOfUsers } from "#gate/accounts/accounts.ts"
import { dossiersInReach, caredForTable } from "#gate/access/access.ts"
import { getWithSeal as getPersonWithSeal } from "#records/persons/persons.ts"
import { named } from "./as-seen.ts"
import { DossierState } from "./contract.ts"
import { may } from "./permissions.ts"
import { listOnSide, type PartySide } from "./party-rows.ts"
import { figures } from "./figures.ts"
import { dossierRemoval } from "./removal.ts"
import { listOfPerson } from "./rows.ts"
import { listTypes } from "./type-rows.ts"
import { dossierTable, dossierTokenTable, partyTable } from "./tables.ts"

const noted = { from: "practice", support: "hide" } as const

const dossierFields: Readonly<Record<string, FieldRule>> = {
  number: { label: "field.dossier.number", from: "practice", support: "pseudonym" },
  type: { label: "field.dossier.type", from: "practice", support: "as-is" },
  title: { label: "field.dossier.title", ...noted },
  description: { label: "field.dossier.description", ...noted },
  state: { label: "field.dossier.state", choices: "dossiers.state", from: "practice", support: "as-is" },
  openedOn: { label: "field.dossier.opened-on", from: "practice", support: "as-is" },
  closedOn: { label: "field.dossier.closed-on", from: "practice", support: "as-is" },
  archivedOn: { label: "field.dossier.archived-on", from: "practice", support: "as-is" },
  closeReason: { label: "field.dossier.close-reason", ...noted },
  reopened: {
    label: "field.dossier.reopened",
    ...noted,
    fields: {
      at: { label: "field.dossier.reopened-at", ...noted },
      reason: { label: "field.dossier.reopened-reason", ...noted },
    },
  },
  takenBack: {
    label: "field.dossier.taken-back",
    ...noted,
    fields: {
      at: { label: "field.dossier.reopened-at", ...noted },
      reason: { label: "field.dossier.reopened-reason", ...noted },
    },
  },
  responsible: { label: "field.dossier.responsible", ...noted },
}

/** Oldest first, as things are exported. */
async function* listHeldDossiers(at: Look, person: PersonId): AsyncIterable<DataItem> {
  const types = new Map((await listTypes(at)).map((type) => [type.id, type.name]))
  const userName = await namesOfUsers(at)
  for (const dossier of (await listOfPerson(at, person)).toReversed()) {
    const { openedOn, closedOn, archivedOn, state, content } = dossier
    const responsible = dossier.responsible === undefined ? undefined : userName(dossier.responsible)
    const values = {
      ...content,
      type: types.get(dossier.type) ?? "",
      state,
      openedOn,
      closedOn,
      archivedOn,
      responsible,
    }
    yield { id: dossier.id, title: `${content.number} ${content.title}`.trim(), values, ...shownUnreadable(content) }
  }
}

export const dossierDataKind: DataKind = {
  name: "dossier",
  table: dossierTable,
  subject: "person_id",
  label: "holding.dossier",
  shape: z.strictObject({
    number: z.string(),
    type: z.string(),
    title: z.string(),
    description: z.string().optional(),
    state: DossierState,
    openedOn: day,
    closedOn: day.optional(),
    archivedOn: day.optional(),
    closeReason: z.string().optional(),
    reopened: z.array(z.strictObject({ at: instant, reason: z.string() })),
    takenBack: z.array(z.strictObject({ at: instant, reason: z.string() })).optional(),
    responsible: z.string().optional(),
  }),
  fields: dossierFields,
  needs: may["dossiers.read"],
  category: "special",
  purpose: "purpose.file",
  basis: "contract",
  export: { order: 40 },
  list: listHeldDossiers,
  removal: dossierRemoval,
  takesAlong: [dossierTokenTable, caredForTable],
  cleanUp: "stays",
  anonymise: { figures },
}

const partyRows = (side: PartySide) =>
  rowsOf(partyTable, { dossier: "dossier_id", mirror: "mirror_id", newest: "id", only: { side } })

export const partyDataKind: DataKind = {
  name: "party",
  table: partyTable,
  subject: "person_id",
  label: "holding.party",
  shape: z.strictObject({ role: z.string(), other: z.string() }),
  fields: { role: { label: "field.party.role", ...noted }, other: { label: "field.party.other", ...noted } },
  needs: may["dossiers.read"],
  category: "ordinary",
  purpose: "purpose.network",
  basis: "contract",
  export: { order: 41, within: "dossier" },
  list: async function* (at, person) {
    const { seal } = await getPersonWithSeal(at, person)
    const all = await listOnSide(at, seal, "dossier")
    const within = await dossiersInReach(
      at,
      all.map(({ dossier }) => dossier),
    )
    const parties = all.filter(({ dossier }) => within.has(dossier))
    for (const [index, { id, role, other, unreadable }] of (await named(at, parties)).entries()) {
      const name = "erased" in other ? at.say("field.party.erased") : other.name
      const dossier = parties[index]?.dossier
      yield {
        id,
        title: `${role}: ${name}`,
        values: { role, other: name },
        ...(dossier === undefined ? {} : { within: dossier }),
        ...(unreadable === undefined ? {} : { unreadable }),
      }
    }
  },
  removal: partyRows("dossier"),
  cleanUp: "stays",
  anonymise: "goes",
}

/** A person's roles in the dossiers of others; what those dossiers say is held on the others. */
export const roleDataKind: DataKind = {
  name: "role",
  table: partyTable,
  subject: "person_id",
  label: "holding.role",
  shape: z.strictObject({ role: z.string() }),
  fields: { role: { label: "field.party.role", ...noted } },
  category: "ordinary",
  purpose: "purpose.network",
  basis: "contract",
  export: { order: 35 },
  list: async function* (at, person) {
    const { seal } = await getPersonWithSeal(at, person)
    for (const { id, content } of await listOnSide(at, seal, "party"))
      yield { id, title: content.role, values: { role: content.role }, ...shownUnreadable(content) }
  },
  // A dossier of somebody else: it does not go with this person's own.
  removal: { ...partyRows("party"), inDossiers: false },
  cleanUp: "stays",
  anonymise: "goes",
}
