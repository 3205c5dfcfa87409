import { z } from "zod"
import { act } from "#ground/kernel/act.ts"
import { ids } from "#ground/kernel/shapes.ts"

/** `all`: everything held (GDPR art. 15); `provided`: what the person gave (art. 20). */
export const ExportContent = z.enum(["all", "provided"])

/** One button: a ZIP with a Word document, XML with its schema, JSON and every file. Streamed while it is made. */
export const exportPerson = act({
  name: "portability.export",
  route: "POST /persons/:id/export",
  shows: ["person", "tie", "dossier", "entry", "document", "task", "hold"],
  answers: "file",
  takes: z.strictObject({
    id: ids.person,
    content: ExportContent.default("all"),
    /** Encrypts the ZIP with AES-256; 7-Zip opens it. */
    password: z.string().min(12).max(200).optional(),
  }),
  gives: z.never(),
})

/** What an export would hold, before it is made. */
export const previewExport = act({
  name: "portability.preview",
  route: "GET /persons/:id/export/preview",
  shows: ["person", "tie", "dossier", "entry", "document", "task", "hold"],
  takes: z.strictObject({ id: ids.person, content: ExportContent.default("all") }),
  gives: z.strictObject({
    fileName: z.string(),
    kinds: z.array(
      z.strictObject({
        name: z.string(),
        label: z.string(),
        count: z.int(),
        files: z.int(),
        bytes: z.number(),
        leftOut: z.int(),
        /** How many are damaged and cannot be read. */
        unreadable: z.int(),
      }),
    ),
  }),
})
export type ExportContent = z.output<typeof ExportContent>
