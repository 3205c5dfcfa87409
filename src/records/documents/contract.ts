import { z } from "zod"
import { act } from "#ground/kernel/act.ts"
import { ids, instant, line, text, unreadable, version } from "#ground/kernel/shapes.ts"

/** The largest file that is taken in: 2 GiB. */
export const largestDocument = 2 * 1024 ** 3

const DocumentContent = {
  description: text(2000).optional(),
  /** The practice's own word: letter, referral, report. */
  kind: line(60).optional(),
  workingNote: z.stringbool().or(z.boolean()).default(false),
  aboutThirdPerson: z.stringbool().or(z.boolean()).default(false),
}

export const Document = z.strictObject({
  id: ids.document,
  version,
  person: ids.person,
  dossier: ids.dossier.optional(),
  name: z.string(),
  /** Recognised from the content, `application/pdf`; `application/octet-stream` when it is not known. */
  type: z.string(),
  /** Bytes. */
  size: z.number(),
  sha256: z.string(),
  description: z.string().optional(),
  kind: z.string().optional(),
  workingNote: z.boolean(),
  aboutThirdPerson: z.boolean(),
  addedBy: z.strictObject({ id: ids.user, name: z.string() }),
  addedAt: instant,
  changedAt: instant,
  unreadable,
  /** How the site can show it; `none` is download only. */
  preview: z.enum(["image", "pdf", "none"]),
  /** The file itself: 1 at first, one more for each new file. */
  fileVersion: z.int(),
  may: z.strictObject({ change: z.boolean() }),
})

export const listDocumentsOfPerson = act({
  name: "documents.list-of-person",
  route: "GET /persons/:id/documents",
  shows: ["document"],
  takes: z.strictObject({ id: ids.person }),
  gives: z.strictObject({ documents: z.array(Document) }),
})

export const listDocumentsOfDossier = act({
  name: "documents.list-of-dossier",
  route: "GET /dossiers/:id/documents",
  shows: ["document"],
  takes: z.strictObject({ id: ids.dossier }),
  /** `person`: whose dossier it is. */
  gives: z.strictObject({ person: ids.person, documents: z.array(Document) }),
})

export const addDocumentToPerson = act({
  name: "documents.add-to-person",
  route: "POST /persons/:id/documents",
  changes: ["document"],
  sends: "file",
  takes: z.strictObject({ id: ids.person, ...DocumentContent }),
  gives: Document,
})

export const addDocumentToDossier = act({
  name: "documents.add-to-dossier",
  route: "POST /dossiers/:id/documents",
  changes: ["document"],
  sends: "file",
  takes: z.strictObject({ id: ids.dossier, ...DocumentContent }),
  gives: Document,
})

/** A new file in the place of the old one, which is kept. */
export const addDocumentVersion = act({
  name: "documents.add-version",
  route: "POST /documents/:id/versions",
  changes: ["document"],
  sends: "file",
  takes: z.strictObject({ id: ids.document }),
  gives: Document,
})

export const getDocument = act({
  name: "documents.get",
  route: "GET /documents/:id",
  shows: ["document"],
  takes: z.strictObject({ id: ids.document }),
  gives: z.strictObject({
    ...Document.shape,
    versions: z.array(
      z.strictObject({
        fileVersion: z.int(),
        name: z.string(),
        size: z.number(),
        addedAt: instant,
        addedBy: z.string(),
        unreadable,
      }),
    ),
  }),
})

export const changeDocument = act({
  name: "documents.change",
  route: "PATCH /documents/:id",
  changes: ["document"],
  takes: z.strictObject({
    id: ids.document,
    version,
    name: line(255).optional(),
    description: text(2000).nullish(),
    kind: line(60).nullish(),
    workingNote: z.boolean().optional(),
    aboutThirdPerson: z.boolean().optional(),
  }),
  gives: Document,
})

/** The bytes. `show` asks for them inline, for a preview; active types come as a download all the same. */
export const getDocumentContent = act({
  name: "documents.get-content",
  route: "GET /documents/:id/content",
  shows: ["document"],
  answers: "file",
  takes: z.strictObject({
    id: ids.document,
    fileVersion: z.coerce.number().int().min(1).optional(),
    show: z.stringbool().default(false),
  }),
  gives: z.never(),
})

export type Document = z.output<typeof Document>
