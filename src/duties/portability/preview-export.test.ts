import assert from "node:assert/strict"
import { test } from "node:test"
import { anna, dataKinds, lookAmong } from "#tests/people/data-items.ts"
import { previewExport } from "./preview-export.ts"

test("the preview tells what the export will hold", async () => {
  const preview = await previewExport.run(lookAmong(dataKinds()), { id: anna, content: "all" })

  assert.equal(preview.fileName, "1042-2026-11-22.zip")
  assert.deepEqual(
    preview.kinds.map(({ name, count, files, leftOut }) => ({ name, count, files, leftOut })),
    [
      { name: "person", count: 1, files: 0, leftOut: 0 },
      { name: "dossier", count: 1, files: 0, leftOut: 0 },
      { name: "entry", count: 2, files: 0, leftOut: 2 },
      { name: "document", count: 3, files: 3, leftOut: 1 },
    ],
  )
})
