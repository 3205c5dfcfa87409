import { parentPort, workerData } from "node:worker_threads"
import { Uint8ArrayReader, ZipReader } from "@zip.js/zip.js"
import { readSheet } from "read-excel-file/node"
import { dayOfCell } from "./days.ts"
import { largestUnpacked } from "./limits.ts"
import type { Message } from "./xlsx.ts"

// Runs beside the server: reading a large spreadsheet takes seconds and much memory, and neither may hold up a practice.

const batchSize = 1000
const mostEntries = 2000

const bytes: Uint8Array = workerData

const tell = (message: Message): void => parentPort?.postMessage(message, [])

if (await unpacksWithin(bytes, largestUnpacked)) {
  const rows = await readSheet(Buffer.from(bytes), 1, { trim: false })
  for (let from = 0; from < rows.length; from += batchSize) {
    tell({ rows: rows.slice(from, from + batchSize).map((row) => row.map(cellText)) })
  }
  tell({ ended: true })
} else {
  tell({ tooLarge: true })
}

/** Whether the unpacked bytes stay within the limit: counted while unpacking, as a ZIP may lie about its sizes. */
async function unpacksWithin(packed: Uint8Array, limit: number): Promise<boolean> {
  const reader = new ZipReader(new Uint8ArrayReader(packed), { useWebWorkers: false })
  const entries = await reader.getEntries()
  if (entries.length > mostEntries) return false
  let left = limit
  const counting = () =>
    new WritableStream<Uint8Array>({
      write: (part) => {
        left -= part.length
        if (left < 0) throw new RangeError("unpacks too large")
      },
    })
  try {
    for (const entry of entries) if (!entry.directory) await entry.getData(counting(), { checkSignature: false })
  } catch (fault) {
    if (left < 0) return false
    throw fault
  }
  return true
}

function cellText(cell: unknown): string {
  if (cell === null || cell === undefined) return ""
  if (cell instanceof Date) return dayOfCell(cell)
  if (typeof cell === "boolean") return cell ? "ja" : "nee"
  return String(cell)
}
