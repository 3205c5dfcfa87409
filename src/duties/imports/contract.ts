import { z } from "zod"
import { act } from "#ground/kernel/act.ts"
import { ids, instant, queryPaging } from "#ground/kernel/shapes.ts"
import { PersonLine } from "#records/persons/contract.ts"

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
  "bsn",
  "insz",
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
  "verzekeraar",
  "uzovi",
  "polisnummer",
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
  /** For each column how its first example is understood where it is taken apart: a street and its number; else empty. */
  understood: z.array(z.string()),
  /** What whoever imports has to hear of how the file was read: sheets that are hidden, rows above the headings. */
  notices: z.array(z.string()),
  /** The row with the headings. */
  headingRow: z.int().optional(),
  /** How the letters would look in each encoding that the file may have; nothing where there is no doubt. */
  encodings: z.array(z.strictObject({ encoding: z.string(), sample: z.string() })),
  /** Columns that whoever looks may not import, or that the practice does not keep: by leaving them out the others can go in. */
  leaveOut: z.array(z.strictObject({ column: z.int(), heading: z.string() })),
  /** Fields that whoever looks may not import: they are not to be chosen. */
  barred: z.array(ImportField),
  /** `good`: the good rows go in, the wrong ones come back; `all`: all rows or none. */
  take: z.enum(["good", "all"]),
  rows: z.strictObject({
    total: z.int(),
    /** How far the work is. */
    handled: z.int(),
    /** New persons: that will be made (trial) or were made (run). */
    fresh: z.int(),
    /** Perhaps somebody who is known already; left out unless `takeDuplicates`. */
    duplicate: z.int(),
    wrong: z.int(),
    /** Who was known already and was filled up. */
    merged: z.int(),
  }),
  takeDuplicates: z.boolean(),
  /** The first 200; all are in the CSV of wrong rows. */
  faults: z.array(RowFault),
  /** Why the import as a whole failed. */
  failure: z.string().optional(),
  may: z.strictObject({ run: z.boolean(), undo: z.boolean(), fetchWrongRows: z.boolean() }),
})

/** Takes a file in. `trial` tells what would happen; `run` does it. Both go on in the background: ask again with GET. */
export const startImport = act({
  name: "imports.start",
  route: "POST /imports",
  changes: ["import"],
  sends: "file",
  takes: z.strictObject({
    mode: z.enum(["trial", "run"]),
    take: z.enum(["good", "all"]).default("good"),
    takeDuplicates: z.stringbool().or(z.boolean()).default(false),
  }),
  gives: Import,
})

export const listImports = act({
  name: "imports.list",
  route: "GET /imports",
  shows: ["import"],
  takes: z.strictObject({}),
  /** The last fifty, newest first, without headings, examples and faults. */
  gives: z.strictObject({ imports: z.array(Import) }),
})

export const getImport = act({
  name: "imports.get",
  route: "GET /imports/:id",
  shows: ["import"],
  takes: z.strictObject({ id: ids.import }),
  gives: Import,
})

/** Tries again with columns corrected by hand. */
export const tryImport = act({
  name: "imports.try",
  route: "POST /imports/:id/trial",
  changes: ["import"],
  takes: z.strictObject({ id: ids.import, columns: ColumnChoice }),
  gives: Import,
})

/** Reads the file again in another way, and tries: with another encoding, other headings. */
export const readAgain = act({
  name: "imports.read-again",
  route: "POST /imports/:id/reading",
  changes: ["import"],
  takes: z.strictObject({
    id: ids.import,
    encoding: z.enum(["utf-8", "windows-1252", "macintosh", "cp850", "utf-16le", "utf-16be"]).optional(),
    headingRow: z.int().min(1).max(100_100).optional(),
  }),
  gives: Import,
})

/** `merge`: it is the same person, who is filled up with what they have not; `new`: it is somebody else. */
export const Decide = z.enum(["merge", "skip", "new"])

/** A row that is perhaps somebody known already, beside whom it may be. */
export const ImportDuplicate = z.strictObject({
  row: z.int(),
  fullName: z.string(),
  number: z.string().optional(),
  birthDate: z.string().optional(),
  city: z.string().optional(),
  /** The row before it that is perhaps the same. */
  twin: z.int().nullable(),
  candidates: z.array(z.strictObject({ ...PersonLine.shape, mayFill: z.boolean() })),
  /** Who it may be as well, and whom the reader may not see. */
  unseen: z.int(),
  decide: Decide,
  /** With whom it is put together. */
  person: ids.person.optional(),
  outcome: z
    .strictObject({
      kind: z.enum(["skipped", "made", "merged", "undone", "refused"]),
      /** What was filled in, and what was there already and stayed though the file says otherwise. */
      filled: z.array(z.string()),
      kept: z.array(z.string()),
      reason: z.string().optional(),
    })
    .optional(),
})

export const listDuplicates = act({
  name: "imports.list-duplicates",
  route: "GET /imports/:id/duplicates",
  shows: ["import"],
  takes: z.strictObject({ id: ids.import, ...queryPaging }),
  gives: z.strictObject({
    duplicates: z.array(ImportDuplicate),
    total: z.int(),
    /** How many of all of them are to be what. */
    counts: z.strictObject({ merge: z.int(), skip: z.int(), new: z.int() }),
  }),
})

/** Says what is to be done with duplicates: with some of them, and `otherwise` with all others. */
export const decideDuplicates = act({
  name: "imports.decide-duplicates",
  route: "POST /imports/:id/duplicates",
  changes: ["import"],
  takes: z.strictObject({
    id: ids.import,
    decisions: z
      .array(z.strictObject({ row: z.int().min(1), decide: Decide, person: ids.person.optional() }))
      .max(1000)
      .default([]),
    otherwise: Decide.optional(),
  }),
  gives: Import,
})

/** Runs an import that was tried. */
export const runImport = act({
  name: "imports.run",
  route: "POST /imports/:id/run",
  changes: ["import", "person"],
  takes: z.strictObject({
    id: ids.import,
    take: z.enum(["good", "all"]).default("good"),
    takeDuplicates: z.boolean().default(false),
  }),
  gives: Import,
})

/** Takes out again every person that the import made and that nobody has changed or added to since. */
export const undoImport = act({
  name: "imports.undo",
  route: "POST /imports/:id/undo",
  changes: ["import", "person", "approval"],
  takes: z.strictObject({ id: ids.import }),
  gives: Import,
})

/** The wrong rows as they were, as CSV with a column `reden`. */
export const getWrongRows = act({
  name: "imports.get-wrong-rows",
  route: "GET /imports/:id/wrong-rows",
  shows: ["import"],
  answers: "file",
  takes: z.strictObject({ id: ids.import }),
  gives: z.never(),
})

export type ImportField = z.output<typeof ImportField>
export type ColumnChoice = z.output<typeof ColumnChoice>
export type RowFault = z.output<typeof RowFault>
export type Import = z.output<typeof Import>
export type Decide = z.output<typeof Decide>
export type ImportDuplicate = z.output<typeof ImportDuplicate>
export type ImportState = z.output<typeof ImportState>
