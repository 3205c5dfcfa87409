import { z } from "zod"
import type { DataKind } from "#ground/kernel/data-kind.ts"
import { instant } from "#ground/kernel/shapes.ts"
import { isUnreadable, shownUnreadable } from "#ground/kernel/unreadable.ts"
import { caredForTable } from "#gate/access/access.ts"
import { CoveredIdentifier, IdentifierKind, PersonContent, PersonState, Tie, TieKind } from "./contract.ts"
import { identifierFields, personFields, tieFields } from "./data-kind-fields.ts"
import { figures } from "./figures.ts"
import { listIdentifiers } from "./identifiers/identifier-rows.ts"
import { displayIdentifier } from "./identifiers/national-numbers.ts"
import { fullNameOf, shownInactive } from "./record.ts"
import { identifierRemoval, personRemoval, tieRemoval } from "./removals.ts"
import { getWithSeal } from "./rows.ts"
import { listTieRecords } from "./ties/tie-rows.ts"
import { withNames } from "./ties/ties.ts"
import { identifierTable, personTable, personTokenTable, tieTable } from "./tables.ts"

const stateReason = z.strictObject({ reason: z.string(), on: z.string() })

const personDataKind: DataKind = {
  name: "person",
  table: personTable,
  subject: "id",
  label: "holding.person",
  shape: z.strictObject({
    number: z.string(),
    fullName: z.string(),
    ...PersonContent.shape,
    state: PersonState,
    inactive: stateReason.optional(),
    states: z.array(z.strictObject({ on: z.string(), state: PersonState, reason: z.string().optional() })),
    createdAt: instant,
    changedAt: instant,
  }),
  fields: personFields,
  category: "ordinary",
  purpose: "purpose.file",
  basis: "contract",
  export: { order: 10 },
  list: async function* (at, id) {
    const { person } = await getWithSeal(at, id)
    const { state, createdAt, changedAt } = person
    const { inactive: since, ...content } = person.content
    const inactive = since === undefined ? undefined : shownInactive(since)
    const fullName = fullNameOf(person)
    const values = { ...content, inactive, fullName, state, createdAt, changedAt }
    yield { id, title: fullName, values, ...shownUnreadable(content) }
  },
  removal: personRemoval,
  takesAlong: [personTokenTable, caredForTable],
  cleanUp: "kept",
  anonymise: { figures },
}

const identifierDataKind: DataKind = {
  name: "identifier",
  table: identifierTable,
  subject: "person_id",
  label: "holding.identifier",
  shape: z.strictObject({
    kind: IdentifierKind,
    value: z.string(),
    checkedHow: CoveredIdentifier.shape.checkedHow,
    since: instant,
  }),
  fields: identifierFields,
  category: "national-number",
  purpose: "purpose.identification",
  basis: "legal-obligation",
  export: { order: 20 },
  list: async function* (at, id) {
    const { seal } = await getWithSeal(at, id)
    for (const identifier of await listIdentifiers(at, seal)) {
      const { kind, value, checkedHow, since } = identifier
      const title = at.say(`persons.identifier-kind.${kind}`)
      const display = isUnreadable(identifier) ? value : displayIdentifier(kind, value)
      const values = { kind, value: display, checkedHow, since }
      yield { id: identifier.id, title, values, ...shownUnreadable(identifier) }
    }
  },
  removal: identifierRemoval,
  cleanUp: "goes",
  anonymise: "goes",
}

const tieDataKind: DataKind = {
  name: "tie",
  table: tieTable,
  subject: "person_id",
  label: "holding.tie",
  shape: z.strictObject({
    kind: TieKind,
    other: z.string(),
    from: Tie.shape.from,
    until: Tie.shape.until,
    mandate: Tie.shape.mandate,
    note: Tie.shape.note,
  }),
  fields: tieFields,
  category: "ordinary",
  purpose: "purpose.network",
  basis: "contract",
  export: { order: 30 },
  list: async function* (at, id) {
    const { seal } = await getWithSeal(at, id)
    for (const { id: tie, version: _version, person: _person, other, unreadable, ...values } of await withNames(
      at,
      await listTieRecords(at, seal),
    )) {
      if (unreadable === true) {
        const name = at.say("general.unreadable")
        yield { id: tie, title: name, values: { ...values, other: name }, unreadable }
        continue
      }
      const name = "erased" in other ? at.say("field.tie.erased") : other.name
      yield {
        id: tie,
        title: `${at.say(`persons.tie-kind.${values.kind}`)}: ${name}`,
        values: { ...values, other: name },
      }
    }
  },
  removal: tieRemoval,
  cleanUp: "goes",
  anonymise: "goes",
}

export const personDataKinds: readonly DataKind[] = [personDataKind, identifierDataKind, tieDataKind]
