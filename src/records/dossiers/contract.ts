import { z } from "zod"
import { act } from "#ground/kernel/act.ts"
import { day, ids, instant, line, reason, text, version } from "#ground/kernel/shapes.ts"

/** A kind of dossier that the practice itself defines: treatment, intake, debt collection. */
export const DossierType = z.strictObject({
  id: ids.dossierType,
  version,
  name: z.string(),
  /** Special data (GDPR art. 9) are expected in it. */
  special: z.boolean(),
  roles: z.array(z.string()),
  entryKinds: z.array(z.string()),
  closeReasons: z.array(z.string()),
  inUse: z.boolean(),
})

const DossierTypeContent = {
  name: line(100),
  special: z.boolean().default(false),
  roles: z.array(line(60)).max(30).default([]),
  entryKinds: z.array(line(60)).max(30).default([]),
  closeReasons: z.array(line(100)).max(30).default([]),
}

export const listDossierTypes = act({
  name: "dossiers.list-types",
  route: "GET /dossier-types",
  takes: z.strictObject({}),
  gives: z.strictObject({ types: z.array(DossierType) }),
})

export const createDossierType = act({
  name: "dossiers.create-type",
  route: "POST /dossier-types",
  takes: z.strictObject(DossierTypeContent),
  gives: DossierType,
})

export const changeDossierType = act({
  name: "dossiers.change-type",
  route: "PUT /dossier-types/:id",
  takes: z.strictObject({ id: ids.dossierType, version, ...DossierTypeContent, inUse: z.boolean().default(true) }),
  gives: DossierType,
})

export const DossierState = z.enum(["open", "closed"])

/** Another person's or organisation's role in the dossier. */
export const Party = z.strictObject({
  id: ids.party,
  role: z.string(),
  other: z.union([
    z.strictObject({ person: ids.person, name: z.string() }),
    z.strictObject({ organisation: ids.organisation, name: z.string() }),
    z.strictObject({ erased: z.literal(true) }),
  ]),
})

export const Dossier = z.strictObject({
  id: ids.dossier,
  version,
  number: z.string(),
  /** Whose dossier it is. */
  person: z.strictObject({ id: ids.person, name: z.string() }),
  /** The person's data are only to be stored (GDPR art. 18): nobody writes in it until that is lifted. */
  restricted: z.boolean(),
  type: z.strictObject({
    id: ids.dossierType,
    name: z.string(),
    special: z.boolean(),
    roles: z.array(z.string()),
    entryKinds: z.array(z.string()),
    closeReasons: z.array(z.string()),
  }),
  title: z.string(),
  description: z.string().optional(),
  state: DossierState,
  openedOn: day,
  closed: z.strictObject({ on: day, reason: z.string() }).optional(),
  /** Why it was opened again, newest last. */
  reopened: z.array(z.strictObject({ at: instant, reason: z.string() })),
  /** Put away: it is only read, and out of daily lists. */
  archived: z.strictObject({ on: day }).optional(),
  /** Why it was taken out of the archive again, newest last. */
  takenBack: z.array(z.strictObject({ at: instant, reason: z.string() })),
  responsible: z.strictObject({ id: ids.user, name: z.string() }).optional(),
  /** Who treats with the one who is responsible; with them, the dossier is one of their own. */
  treating: z.array(z.strictObject({ id: ids.user, name: z.string() })),
  teams: z.array(z.strictObject({ id: ids.team, name: z.string() })),
  parties: z.array(Party),
  entryCount: z.int(),
  changedAt: instant,
  may: z.strictObject({
    write: z.boolean(),
    close: z.boolean(),
    reopen: z.boolean(),
    archive: z.boolean(),
    takeBack: z.boolean(),
    addDocuments: z.boolean(),
    readJournal: z.boolean(),
  }),
})

export const DossierLine = z.strictObject({
  id: ids.dossier,
  number: z.string(),
  title: z.string(),
  type: z.string(),
  state: DossierState,
  openedOn: day,
  closedOn: day.optional(),
  archivedOn: day.optional(),
  responsible: z.string().optional(),
  person: z.strictObject({ id: ids.person, name: z.string() }),
  /** `client` for the person's own dossiers, else the role in somebody else's. */
  role: z.string(),
  changedAt: instant,
})

export const openDossier = act({
  name: "dossiers.open",
  route: "POST /persons/:id/dossiers",
  takes: z.strictObject({
    id: ids.person,
    type: ids.dossierType,
    title: line(200),
    description: text(20_000).optional(),
    openedOn: day.optional(),
    responsible: ids.user.optional(),
    treating: z.array(ids.user).max(50).optional(),
    teams: z.array(ids.team).max(20).optional(),
  }),
  gives: Dossier,
})

export const listDossiersOfPerson = act({
  name: "dossiers.list-of-person",
  route: "GET /persons/:id/dossiers",
  /** `archived`: whether those in the archive come along; they are out of daily lists. */
  takes: z.strictObject({ id: ids.person, archived: z.enum(["without", "with"]).default("without") }),
  /** `inArchive`: how many are there that were left out. */
  gives: z.strictObject({ dossiers: z.array(DossierLine), inArchive: z.int() }),
})

/** The open dossiers of the user who asks, last changed first. */
export const listMyDossiers = act({
  name: "dossiers.list-mine",
  route: "GET /dossiers/mine",
  takes: z.strictObject({}),
  gives: z.strictObject({ dossiers: z.array(DossierLine) }),
})

export const getDossier = act({
  name: "dossiers.get",
  route: "GET /dossiers/:id",
  takes: z.strictObject({ id: ids.dossier }),
  gives: Dossier,
})

export const changeDossier = act({
  name: "dossiers.change",
  route: "PATCH /dossiers/:id",
  takes: z.strictObject({
    id: ids.dossier,
    version,
    title: line(200).optional(),
    description: text(20_000).nullish(),
    responsible: ids.user.nullish(),
    treating: z.array(ids.user).max(50).optional(),
    teams: z.array(ids.team).max(20).optional(),
  }),
  gives: Dossier,
})

export const closeDossier = act({
  name: "dossiers.close",
  route: "POST /dossiers/:id/close",
  takes: z.strictObject({ id: ids.dossier, reason, on: day.optional() }),
  gives: Dossier,
})

export const reopenDossier = act({
  name: "dossiers.reopen",
  route: "POST /dossiers/:id/reopen",
  takes: z.strictObject({ id: ids.dossier, reason }),
  gives: Dossier,
})

/** Puts a closed dossier away: from then on it is only read, and it is out of daily lists. */
export const archiveDossier = act({
  name: "dossiers.archive",
  route: "POST /dossiers/:id/archive",
  takes: z.strictObject({ id: ids.dossier }),
  gives: Dossier,
})

/** Takes a dossier out of the archive; it is closed, and can be opened again. */
export const takeBackDossier = act({
  name: "dossiers.take-back",
  route: "POST /dossiers/:id/take-back",
  takes: z.strictObject({ id: ids.dossier, reason }),
  gives: Dossier,
})

export const addParty = act({
  name: "dossiers.add-party",
  route: "POST /dossiers/:id/parties",
  takes: z.strictObject({
    id: ids.dossier,
    role: line(60),
    person: ids.person.optional(),
    organisation: ids.organisation.optional(),
  }),
  gives: Dossier,
})

export const removeParty = act({
  name: "dossiers.remove-party",
  route: "DELETE /dossiers/:id/parties/:party",
  takes: z.strictObject({ id: ids.dossier, party: ids.party }),
  gives: Dossier,
})

const EntryContent = {
  /** When it happened; the moment of writing is kept apart. */
  happenedAt: instant.optional(),
  kind: line(60).optional(),
  /** Markdown. */
  text: text(200_000).min(1),
  /** A note for the professional's own use: no part of what a data subject receives. */
  workingNote: z.boolean().default(false),
  /** Speaks of somebody else, whose rights weigh too (GDPR art. 15(4)). */
  aboutThirdPerson: z.boolean().default(false),
}

export const Entry = z.strictObject({
  id: ids.entry,
  version,
  dossier: ids.dossier,
  /** Whose dossier it is. */
  person: ids.person,
  happenedAt: instant,
  writtenAt: instant,
  correctedAt: instant.optional(),
  author: z.strictObject({ id: ids.user, name: z.string() }),
  kind: z.string().optional(),
  text: z.string(),
  workingNote: z.boolean(),
  aboutThirdPerson: z.boolean(),
  /** Why this version replaced the one before. */
  reason: z.string().optional(),
  may: z.strictObject({ correct: z.boolean() }),
})

export const listEntries = act({
  name: "dossiers.list-entries",
  route: "GET /dossiers/:id/entries",
  takes: z.strictObject({
    id: ids.dossier,
    page: z.coerce.number().int().min(1).default(1),
    size: z.coerce.number().int().min(1).max(200).default(50),
  }),
  gives: z.strictObject({ person: ids.person, total: z.int(), page: z.int(), size: z.int(), entries: z.array(Entry) }),
})

/** A person's journal: the entries of all their dossiers, newest first. */
export const listEntriesOfPerson = act({
  name: "dossiers.list-entries-of-person",
  route: "GET /persons/:id/entries",
  takes: z.strictObject({
    id: ids.person,
    page: z.coerce.number().int().min(1).default(1),
    size: z.coerce.number().int().min(1).max(200).default(50),
  }),
  gives: z.strictObject({
    total: z.int(),
    page: z.int(),
    size: z.int(),
    entries: z.array(z.strictObject({ ...Entry.shape, dossierTitle: z.string() })),
  }),
})

export const writeEntry = act({
  name: "dossiers.write-entry",
  route: "POST /dossiers/:id/entries",
  takes: z.strictObject({ id: ids.dossier, ...EntryContent }),
  gives: Entry,
})

/** A correction makes a new version and keeps the old one: a medical record is not overwritten. */
export const correctEntry = act({
  name: "dossiers.correct-entry",
  route: "PATCH /entries/:id",
  takes: z.strictObject({ id: ids.entry, version, reason, ...EntryContent }),
  gives: Entry,
})

export const listEntryVersions = act({
  name: "dossiers.list-entry-versions",
  route: "GET /entries/:id/versions",
  takes: z.strictObject({ id: ids.entry }),
  gives: z.strictObject({ versions: z.array(Entry) }),
})

export type DossierType = z.output<typeof DossierType>
export type DossierState = z.output<typeof DossierState>
export type Dossier = z.output<typeof Dossier>
export type DossierLine = z.output<typeof DossierLine>
export type Party = z.output<typeof Party>
export type Entry = z.output<typeof Entry>
