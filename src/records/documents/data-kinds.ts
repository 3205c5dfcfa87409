import { z } from "zod"
import type { FieldRule, DataItem, DataKind } from "#ground/kernel/data-kind.ts"
import type { PersonId } from "#ground/kernel/ids.ts"
import { inPortions } from "#ground/kernel/portions.ts"
import type { Look, PersonSeal } from "#ground/kernel/scope.ts"
import { instant } from "#ground/kernel/shapes.ts"
import { isUnreadable, shownUnreadable } from "#ground/kernel/unreadable.ts"
import { agesBy } from "#ground/store/ages-by.ts"
import { rowsOf } from "#ground/store/rows-of.ts"
import { namesOfUsers } from "#gate/accounts/accounts.ts"
import { getWithSeal as getPersonWithSeal } from "#records/persons/persons.ts"
import { fileRemoval, type FileRecord, listFiles } from "./file-rows.ts"
import { may } from "./permissions.ts"
import { type DocumentRecord, listDocuments } from "./rows.ts"
import { documentTable, documentVersionTable } from "./tables.ts"

const noted = { from: "practice", support: "hide" } as const
const figure = { from: "practice", support: "as-is" } as const

const fileShape = {
  name: z.string(),
  type: z.string(),
  size: z.int(),
  sha256: z.string(),
  addedAt: instant,
  addedBy: z.string(),
}
const fileFields: Readonly<Record<string, FieldRule>> = {
  name: { label: "field.document.name", ...noted },
  type: { label: "field.document.type", ...figure },
  size: { label: "field.document.size", ...figure },
  sha256: { label: "field.document.sha256", technical: true, ...noted },
  addedAt: { label: "field.document.added-at", ...figure },
  addedBy: { label: "field.document.added-by", ...noted },
}

/** Documents and their files are opened in portions, so that thousands take little memory. */
const atOnce = 100

type Opened = { readonly document: DocumentRecord; readonly files: readonly FileRecord[]; readonly seal: PersonSeal }

async function* listOpened(at: Look, person: PersonId): AsyncGenerator<Opened> {
  const { seal } = await getPersonWithSeal(at, person)
  const documents = (await listDocuments(at, seal)).toReversed()
  for (const some of inPortions(documents, atOnce)) {
    const files = Map.groupBy(
      await listFiles(
        at,
        seal,
        some.map(({ id }) => id),
      ),
      (file) => file.document,
    )
    for (const document of some) yield { document, files: files.get(document.id) ?? [], seal }
  }
}

/** A file as it goes out; not where it cannot be read what it should be. */
function heldFile(at: Look, seal: PersonSeal, { blob, content }: FileRecord, name: string): Pick<DataItem, "file"> {
  if (isUnreadable(content)) return {}
  const { size, sha256, crc32 } = content
  return { file: { name, size, sha256, crc32, bytes: () => at.blobs.read(blob, seal.fileKey(blob)) } }
}

function belonging({ dossier, workingNote, aboutThirdPerson }: DocumentRecord): Pick<DataItem, "within" | "leftOut"> {
  const leftOut = workingNote ? "working-note" : aboutThirdPerson ? "third-person" : undefined
  return { ...(dossier === undefined ? {} : { within: dossier }), ...(leftOut === undefined ? {} : { leftOut }) }
}

const common = {
  subject: "person_id",
  needs: may["documents.read"],
  category: "special",
  purpose: "purpose.file",
  basis: "contract",
  anonymise: "goes",
} as const

export const documentDataKind: DataKind = {
  ...common,
  name: "document",
  table: documentTable,
  label: "holding.document",
  shape: z.strictObject({
    ...fileShape,
    description: z.string().optional(),
    kind: z.string().optional(),
    workingNote: z.boolean(),
    aboutThirdPerson: z.boolean(),
  }),
  fields: {
    ...fileFields,
    description: { label: "field.document.description", ...noted },
    kind: { label: "field.document.kind", ...figure },
    workingNote: { label: "field.document.working-note", ...figure },
    aboutThirdPerson: { label: "field.document.about-third-person", ...figure },
  },
  export: { order: 43, within: "dossier" },
  removal: rowsOf(documentTable, { dossier: "dossier_id", version: "version", newest: "changed_at" }),
  ageing: {
    ...agesBy(documentTable, { since: ["changed_at"], dossier: "dossier_id" }),
    label: "holding.document.aged",
    event: "holding.document.since",
    standing: "record",
  },
  cleanUp: "goes",
  list: async function* (at, person) {
    const userName = await namesOfUsers(at)
    for await (const { document, files, seal } of listOpened(at, person)) {
      const { id, content, addedAt, workingNote, aboutThirdPerson, fileVersion } = document
      const values = { ...content, addedAt, addedBy: userName(document.addedBy), workingNote, aboutThirdPerson }
      const present = files.find((file) => file.fileVersion === fileVersion)
      const name = present !== undefined && isUnreadable(content) ? present.content.name : content.name
      const file = present === undefined ? {} : heldFile(at, seal, present, name)
      const unread = [content, present?.content].find(isUnreadable)
      yield { id, title: content.name, values, ...belonging(document), ...file, ...shownUnreadable(unread) }
    }
  },
}

/** Files that were replaced: kept, and so part of what is held. */
export const documentVersionDataKind: DataKind = {
  ...common,
  name: "document-version",
  table: documentVersionTable,
  label: "holding.document-version",
  shape: z.strictObject({ ...fileShape, fileVersion: z.int() }),
  fields: { ...fileFields, fileVersion: { label: "field.document.file-version", ...figure } },
  export: { order: 44, within: "dossier" },
  removal: fileRemoval,
  cleanUp: { with: "document" },
  list: async function* (at, person) {
    const userName = await namesOfUsers(at)
    for await (const { document, files, seal } of listOpened(at, person)) {
      for (const file of files.filter(({ fileVersion }) => fileVersion !== document.fileVersion)) {
        const { crc32: _crc32, ...content } = file.content
        const { id, fileVersion, addedAt } = file
        const values = { ...content, addedAt, addedBy: userName(file.addedBy), fileVersion }
        yield {
          id,
          title: `${content.name} (${fileVersion})`,
          values,
          ...belonging(document),
          ...heldFile(at, seal, file, content.name),
          ...shownUnreadable(content),
        }
      }
    }
  },
}
