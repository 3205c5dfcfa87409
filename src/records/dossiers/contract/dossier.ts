import { z } from "zod"
import { act } from "#ground/kernel/act.ts"
import { day, ids, instant, line, text, unreadable, version } from "#ground/kernel/shapes.ts"

export const DossierState = z.enum(["open", "closed"])

/** Another person's or organisation's role in the dossier. */
export const Party = z.strictObject({
  id: ids.party,
  role: z.string(),
  unreadable,
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
  unreadable,
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
  unreadable,
})

export const openDossier = act({
  name: "dossiers.open",
  route: "POST /persons/:id/dossiers",
  changes: ["dossier", "term"],
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
  shows: ["dossier"],
  /** `archived`: whether those in the archive come along; they are out of daily lists. */
  takes: z.strictObject({ id: ids.person, archived: z.enum(["without", "with"]).default("without") }),
  /** `inArchive`: how many are there that were left out. */
  gives: z.strictObject({ dossiers: z.array(DossierLine), inArchive: z.int() }),
})

/** The open dossiers of the user who asks, last changed first. */
export const listMyDossiers = act({
  name: "dossiers.list-mine",
  route: "GET /dossiers/mine",
  shows: ["dossier"],
  takes: z.strictObject({}),
  gives: z.strictObject({ dossiers: z.array(DossierLine) }),
})

export const getDossier = act({
  name: "dossiers.get",
  route: "GET /dossiers/:id",
  shows: ["dossier", "dossier-type", "restriction"],
  takes: z.strictObject({ id: ids.dossier }),
  gives: Dossier,
})

export const changeDossier = act({
  name: "dossiers.change",
  route: "PATCH /dossiers/:id",
  changes: ["dossier"],
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

export type DossierState = z.output<typeof DossierState>
export type Party = z.output<typeof Party>
export type Dossier = z.output<typeof Dossier>
export type DossierLine = z.output<typeof DossierLine>
