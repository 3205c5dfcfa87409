import { z } from "zod"
import { ids, instant } from "#ground/kernel/shapes.ts"
import { clear, free, sealed, table } from "#ground/kernel/table.ts"
import { ImportState } from "./contract.ts"
import type { SealedImport } from "./record.ts"
import type { ImportFault } from "./read-row.ts"
import type { Duplicate } from "./duplicates.ts"

export const importTable = table(
  "imports",
  {
    id: clear(ids.import, "opaque; where the sealed import stands"),
    started_by: clear(ids.user, "opaque; who imports is staff"),
    state: clear(ImportState, "which imports are under way and go on after a restart"),
    mode: clear(z.string(), "whether rows only become new persons, or also change those who are there"),
    take: clear(z.string(), "which rows are taken"),
    take_doubles: clear(z.int(), "whether rows that seem to be somebody who is there are taken"),
    blob: clear(ids.blob.nullable(), "opaque; which file it is"),
    sealed: sealed<SealedImport>(),
    finished_at: clear(instant.nullable(), "order of the list; from then its file is kept for a term"),
    fresh: clear(z.int(), "how many persons it made"),
    started_at: free(instant, "order of the list", "tells when it began"),
    checked: free(z.int(), "how far it is", "counts"),
    total: free(z.int(), "how much there is to do", "counts"),
    handled: free(z.int(), "how far it is", "counts"),
    doubles: free(z.int(), "how many rows seem to be somebody who is there", "counts"),
    wrong: free(z.int(), "how many rows have faults", "counts"),
    merged: free(z.int(), "how many rows went into somebody who is there", "counts"),
    at_line: free(
      z.int(),
      "where it goes on after a restart",
      "says where it goes on; a person is made once all the same",
    ),
  },
  { checked: "whole", concerns: "id", anchored: false },
)

export const importDuplicateTable = table(
  "import_doubles",
  {
    import_id: clear(ids.import, "opaque; of which import it is"),
    first_line: clear(z.int(), "which row of the file it is"),
    sealed: sealed<readonly Duplicate[]>("decides"),
  },
  { key: ["import_id", "first_line"], checked: "rows" },
)

export const importFaultTable = table(
  "import_faults",
  {
    import_id: clear(ids.import, "opaque; of which import it is"),
    first_line: clear(z.int(), "which row of the file it is"),
    sealed: sealed<readonly ImportFault[]>(),
  },
  { key: ["import_id", "first_line"], undeciding: "tells what is wrong in a row of a file" },
)

export const importPersonTable = table(
  "import_persons",
  {
    person_id: clear(ids.person, "opaque; who came from the file"),
    import_id: clear(ids.import, "opaque; which import it was, to take it back"),
    line: clear(z.int(), "which row of the file, to take an import back in order"),
  },
  { key: ["person_id"], checked: "rows", concerns: "person_id" },
)
