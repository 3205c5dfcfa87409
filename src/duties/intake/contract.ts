import { z } from "zod"
import { act } from "#ground/kernel/act.ts"
import { ids, instant } from "#ground/kernel/shapes.ts"

/** Columns that are for who may see national numbers, contact data and insurance, each of its own. */
export const NumberField = z.enum(["bsn", "insz"])
export const ContactField = z.enum([
  "adres",
  "straat",
  "huisnummer",
  "huisletter",
  "toevoeging",
  "postcode",
  "plaats",
  "land",
  "telefoon",
  "mobiel",
  "werktelefoon",
  "email",
])
export const FinancialField = z.enum(["verzekeraar", "uzovi", "polisnummer"])

/** The columns an import knows, in Dutch as they are named in files. */
export const ImportField = z.enum([
  "nummer",
  "voorletters",
  "voornamen",
  "roepnaam",
  "voorvoegsel",
  "achternaam",
  "partnervoorvoegsel",
  "partnernaam",
  "naamgebruik",
  "geboortedatum",
  "geboorteplaats",
  "geslacht",
  "aanhef",
  ...NumberField.options,
  ...ContactField.options,
  ...FinancialField.options,
  "taal",
  "notitie",
  "status",
])

/** What several columns may fill: a second number is a second number, a second note goes below the first. */
export const RepeatedField = z.enum([
  "voornamen",
  "adres",
  "straat",
  "toevoeging",
  "telefoon",
  "mobiel",
  "werktelefoon",
  "email",
  "notitie",
])

/** For each column of the file, in order, the field it fills; `null` leaves it out. */
export const ColumnChoice = z.array(ImportField.nullable()).max(200)

/** A row that cannot be taken over, and why; `row` counts as a spreadsheet does, the headings are row 1. */
export const RowFault = z.strictObject({ row: z.int(), column: z.string().nullable(), reason: z.string() })

export const ImportState = z.enum(["reading", "trying", "tried", "running", "done", "failed", "undoing", "undone"])

export const Import = z.strictObject({
  id: ids.import,
  fileName: z.string(),
  state: ImportState,
  startedAt: instant,
  finishedAt: instant.optional(),
  /** The file, its examples and its faults are removed then, some days after the import came to its end. */
  fileKeptUntil: instant.optional(),
  /** How the file was read. */
  format: z
    .strictObject({
      kind: z.enum(["csv", "xlsx", "html", "xml"]),
      encoding: z.string().optional(),
      delimiter: z.string().optional(),
    })
    .optional(),
  /** The headings as they stand in the file, and the first rows as an example. */
  headings: z.array(z.string()),
  examples: z.array(z.array(z.string())),
  columns: ColumnChoice,
  /** `good`: the good rows go in, the wrong ones come back; `all`: all rows or none. */
  take: z.enum(["good", "all"]),
  rows: z.strictObject({
    total: z.int(),
    /** How far the work is. */
    handled: z.int(),
    /** New persons: that will be made (trial) or were made (run). */
    fresh: z.int(),
    /** Perhaps somebody who is known already; left out unless `takeDoubles`. */
    double: z.int(),
    wrong: z.int(),
  }),
  takeDoubles: z.boolean(),
  /** The first 200; all are in the CSV of wrong rows. */
  faults: z.array(RowFault),
  /** Why the import as a whole failed. */
  failure: z.string().optional(),
  may: z.strictObject({ run: z.boolean(), undo: z.boolean(), fetchWrongRows: z.boolean() }),
})

/** Takes a file in. `trial` tells what would happen; `run` does it. Both go on in the background: ask again with GET. */
export const startImport = act({
  name: "intake.start",
  route: "POST /imports",
  sends: "file",
  takes: z.strictObject({
    mode: z.enum(["trial", "run"]),
    take: z.enum(["good", "all"]).default("good"),
    takeDoubles: z.stringbool().or(z.boolean()).default(false),
  }),
  gives: Import,
})

export const listImports = act({
  name: "intake.list",
  route: "GET /imports",
  takes: z.strictObject({}),
  /** The last fifty, newest first, without headings, examples and faults. */
  gives: z.strictObject({ imports: z.array(Import) }),
})

export const getImport = act({
  name: "intake.get",
  route: "GET /imports/:id",
  takes: z.strictObject({ id: ids.import }),
  gives: Import,
})

/** Tries again with columns corrected by hand. */
export const tryImport = act({
  name: "intake.try",
  route: "POST /imports/:id/trial",
  takes: z.strictObject({ id: ids.import, columns: ColumnChoice }),
  gives: Import,
})

/** Runs an import that was tried. */
export const runImport = act({
  name: "intake.run",
  route: "POST /imports/:id/run",
  takes: z.strictObject({
    id: ids.import,
    take: z.enum(["good", "all"]).default("good"),
    takeDoubles: z.boolean().default(false),
  }),
  gives: Import,
})

/** Takes out again every person that the import made and that nobody has changed or added to since. */
export const undoImport = act({
  name: "intake.undo",
  route: "POST /imports/:id/undo",
  takes: z.strictObject({ id: ids.import }),
  gives: Import,
})

/** The wrong rows as they were, as CSV with a column `reden`. */
export const getWrongRows = act({
  name: "intake.get-wrong-rows",
  route: "GET /imports/:id/wrong-rows",
  answers: "file",
  takes: z.strictObject({ id: ids.import }),
  gives: z.never(),
})

export type ImportField = z.output<typeof ImportField>
export type ColumnChoice = z.output<typeof ColumnChoice>
export type RowFault = z.output<typeof RowFault>
export type Import = z.output<typeof Import>
export type ImportState = z.output<typeof ImportState>
