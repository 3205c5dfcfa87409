// For each field that is hidden from somebody, a word of its own that stands there, and one of the same form that stands nowhere.
import { z } from "zod"
import type { FieldRule, DataKind } from "#ground/kernel/data-kind.ts"
import { beginEmergency } from "#records/emergency/contract.ts"
import {
  addParty,
  archiveDossier,
  closeDossier,
  correctEntry,
  createDossierType,
  openDossier,
  reopenDossier,
  takeBackDossier,
  writeEntry,
} from "#records/dossiers/contract.ts"
import { changeHoldUntil, endHold, setHold } from "#records/holds/contract.ts"
import { createPerson } from "#records/persons/contract.ts"
import { createTask, handOverTask } from "#records/tasks/contract.ts"
import { type Everything, sendFile } from "#tests/people/everything.ts"
import type { Visitor } from "#tests/people/visitor.ts"

export type Pair = { readonly there: string; readonly nowhere: string }

const tail = "wachtel"
const begins = [..."bdfgklmprtvz"].flatMap((first) => [..."aeiou"].map((vowel) => `${first}${vowel}x`))

/** Words that neither begin nor sound like each other, nor like anything else in the practice. */
const words = (count: number): readonly Pair[] =>
  Array.from({ length: count }, (_none, index) => ({
    there: `${begins[index]}${tail}`,
    nowhere: `${begins[begins.length - 1 - index]}${tail}`,
  }))

/** Where any text may stand. */
const free = [
  "person.addresses.street",
  "person.addresses.city",
  "person.phones.note",
  "person.insurance.company",
  "person.insurance.policyNumber",
  "dossier.title",
  "dossier.description",
  "dossier.closeReason",
  "dossier.reopened.reason",
  "dossier.takenBack.reason",
  "party.role",
  "entry.kind",
  "entry.text",
  "entry.reason",
  "entry.earlier.text",
  "document.name",
  "document.description",
  "document.kind",
  "document-version.name",
  "task.title",
  "task.details",
  "task.handovers.note",
  "hold.note",
  "hold.changes.reason",
  "hold.endReason",
  "emergency.reason",
] as const

const formed = {
  "person.addresses.kind": { there: "temporary", nowhere: "post" },
  "person.addresses.houseNumber": { there: "4711", nowhere: "4712" },
  "person.addresses.houseLetter": { there: "Q", nowhere: "X" },
  "person.addresses.addition": { there: "achterom", nowhere: "zolder" },
  "person.addresses.postcode": { there: "4811XY", nowhere: "4822ZV" },
  "person.addresses.country": { there: "PT", nowhere: "IS" },
  "person.addresses.from": { there: "2011-03-04", nowhere: "2012-05-06" },
  "person.addresses.until": { there: "2013-07-08", nowhere: "2014-09-10" },
  "person.phones.kind": { there: "work", nowhere: "other" },
  "person.phones.number": { there: "0687654321", nowhere: "0639842175" },
  "person.phones.extension": { there: "5713", nowhere: "5924" },
  "person.emails.kind": { there: "other", nowhere: "work" },
  "person.emails.address": { there: "quagga@kooi.example", nowhere: "okapi@ren.example" },
  "person.insurance.uzovi": { there: "8264", nowhere: "8375" },
  "person.insurance.from": { there: "2015-03-04", nowhere: "2016-05-06" },
  "person.insurance.until": { there: "2027-07-08", nowhere: "2028-09-10" },
  "identifier.value": { there: "999990408", nowhere: "123456782" },
} as const

type Place = (typeof free)[number] | keyof typeof formed

const made = words(free.length)
/** By the place in a kind of data. */
export const planted: Readonly<Record<Place, Pair>> = {
  ...(Object.fromEntries(free.map((place, index) => [place, made[index]])) as Record<(typeof free)[number], Pair>),
  ...formed,
}

/** What is hidden and holds no text of its own, and why. */
export const noText: Readonly<Record<string, string>> = {
  "access.who": "a colleague's name, which is found where colleagues are",
  "access.did": "one of the sentences of the access log",
  "emergency.note": "of whoever reviews, who may read it by another right",
  "dossier.number": "given by the program; `dossier.title` stands for it",
  "dossier.type": "the name of a kind of dossier, which everybody sees",
  "dossier.responsible": "a colleague's name, which is found where colleagues are",
  "party.other": "a name, which is found where persons and organisations are",
  "entry.author": "a colleague's name, which is found where colleagues are",
  "entry.earlier.author": "a colleague's name, which is found where colleagues are",
  "entry.earlier.reason": "written as `entry.reason`",
  "document.type": "one of the kinds of file",
  "document.sha256": "what a file comes to",
  "document.addedBy": "a colleague's name, which is found where colleagues are",
  "document-version.type": "one of the kinds of file",
  "document-version.sha256": "what a file comes to",
  "document-version.addedBy": "a colleague's name, which is found where colleagues are",
  "task.for": "a colleague's name, which is found where colleagues are",
  "task.handovers.to": "a colleague's name, which is found where colleagues are",
}

/** The same in another place: what holds for the one holds for the other. */
const likeOthers = ["entry-version."]

function bare(shape: unknown): unknown {
  if (shape instanceof z.ZodOptional || shape instanceof z.ZodDefault || shape instanceof z.ZodNullable)
    return bare(shape.unwrap())
  return shape instanceof z.ZodArray ? bare(shape.element) : shape
}

/** A text that somebody gave: no moment, yes or no, or number. Choices and days of what the person told count too. */
function isText(shape: unknown, from: FieldRule["from"]): boolean {
  const { type, pattern = "", enum: choices } = z.toJSONSchema(shape as z.ZodType, { unrepresentable: "any" })
  if (type !== "string" || pattern.includes("T\\d\\d:")) return false
  return from === "person" || (choices === undefined && !(shape instanceof z.ZodISODate))
}

export type Guarded = { readonly place: string; readonly needs: string }

function* within(
  path: string,
  shape: z.ZodObject,
  fields: Readonly<Record<string, FieldRule>>,
  above: string | undefined,
): Generator<Guarded> {
  for (const [key, rule] of Object.entries(fields)) {
    const needs = rule.needs?.name ?? above
    const [place, inner] = [`${path}.${key}`, bare(shape.shape[key])]
    if (inner instanceof z.ZodObject) yield* within(place, inner, rule.fields ?? {}, needs)
    else if (needs !== undefined && isText(inner, rule.from)) yield { place, needs }
  }
}

/** Every place of a kind of data with a text that takes a permission beside the one to see the person. */
export const guardedTexts = (dataKinds: readonly DataKind[]): readonly Guarded[] =>
  dataKinds
    .flatMap(({ name, shape, fields, needs }) => [...within(name, shape, fields, needs?.name)])
    .filter(({ place }) => !likeOthers.some((begin) => place.startsWith(begin)))

/** The name of whom all of it is about: everybody may find them by it. */
export const family = "Vondeling"

/** Makes a person of whom every hidden field has its word. */
export async function plant(boss: Visitor, email: string, everything: Everything): Promise<string> {
  const word = (place: Place): string => planted[place].there
  const [kind, phone, mail] = ["temporary", "work", "other"] as const
  const { id } = await boss.does(createPerson, {
    name: { familyName: family },
    addresses: [
      {
        kind,
        street: word("person.addresses.street"),
        houseNumber: word("person.addresses.houseNumber"),
        houseLetter: word("person.addresses.houseLetter"),
        addition: word("person.addresses.addition"),
        postcode: word("person.addresses.postcode"),
        city: word("person.addresses.city"),
        from: word("person.addresses.from"),
        until: word("person.addresses.until"),
      },
      { city: word("person.addresses.city"), country: word("person.addresses.country") },
    ],
    phones: [
      { kind: phone, number: word("person.phones.number"), note: word("person.phones.note") },
      { number: "0101234567", extension: word("person.phones.extension") },
    ],
    emails: [{ kind: mail, address: word("person.emails.address") }],
    insurance: {
      company: word("person.insurance.company"),
      uzovi: word("person.insurance.uzovi"),
      policyNumber: word("person.insurance.policyNumber"),
      from: word("person.insurance.from"),
      until: word("person.insurance.until"),
    },
    bsn: word("identifier.value"),
  })
  const { id: type } = await boss.does(createDossierType, {
    name: "Een soort",
    entryKinds: [word("entry.kind")],
    closeReasons: [word("dossier.closeReason")],
  })
  const dossier = await boss.does(openDossier, {
    id,
    type,
    title: word("dossier.title"),
    description: word("dossier.description"),
  })
  await boss.does(addParty, { id: dossier.id, role: word("party.role"), person: everything.other })
  const entry = await boss.does(writeEntry, {
    id: dossier.id,
    text: word("entry.earlier.text"),
    kind: word("entry.kind"),
  })
  await boss.does(correctEntry, {
    id: entry.id,
    version: entry.version,
    text: word("entry.text"),
    kind: word("entry.kind"),
    reason: word("entry.reason"),
  })
  const file = await sendFile(boss, `/api/dossiers/${dossier.id}/documents`, word("document-version.name"), "een", {
    description: word("document.description"),
    kind: word("document.kind"),
  })
  const newest = `/api/documents/${(file as { id: string }).id}/versions`
  await sendFile(boss, newest, word("document.name"), "twee")
  const task = await boss.does(createTask, {
    title: word("task.title"),
    details: word("task.details"),
    due: "2026-11-20",
    person: id,
  })
  await boss.does(handOverTask, {
    id: task.id,
    version: 1,
    team: everything.known("teams"),
    note: word("task.handovers.note"),
  })
  const hold = await boss.does(setHold, { person: id, ground: "claim", note: word("hold.note") })
  await boss.does(changeHoldUntil, {
    id: hold.id,
    version: 1,
    until: "2031-01-01",
    reason: word("hold.changes.reason"),
  })
  await boss.does(endHold, { id: hold.id, reason: word("hold.endReason") })
  await boss.does(closeDossier, { id: dossier.id, reason: word("dossier.closeReason") })
  await boss.does(archiveDossier, { id: dossier.id })
  await boss.does(takeBackDossier, { id: dossier.id, reason: word("dossier.takenBack.reason") })
  await boss.does(reopenDossier, { id: dossier.id, reason: word("dossier.reopened.reason") })
  await boss.does(closeDossier, { id: dossier.id, reason: word("dossier.closeReason") })
  await boss.stepUpOnce(email)
  await boss.does(beginEmergency, { person: id, reason: `in nood ${word("emergency.reason")}` })
  return id
}
