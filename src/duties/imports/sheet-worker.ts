import { once } from "node:events"
import { type MessagePort, parentPort, workerData } from "node:worker_threads"
import { Refusal } from "#ground/kernel/refusal.ts"
import { decoderOf, guessOneByte, utf16Of } from "./encodings.ts"
import { readMarkup } from "./markup.ts"
import { readHtml } from "./sheet-html.ts"
import { readXlsx } from "./sheet-xlsx.ts"
import { readXml } from "./sheet-xml.ts"
import { sheetRows } from "./sheet-rows.ts"
import type { FromThread, ToThread } from "./sheets.ts"

// Runs beside the server: taking a large spreadsheet apart takes seconds, and nobody else may wait for that.

function portOfThread(): MessagePort {
  if (parentPort === null) throw new Error("this is a thread of the program and runs nowhere else")
  return parentPort
}

const port = portOfThread()
const { bytes, kind } = workerData as ToThread
const rows = sheetRows()

const tell = (message: FromThread): void => port.postMessage(message, [])

/** Hands over what is ready, and waits until it was taken: rows never pile up between the two threads. */
async function handOver(): Promise<void> {
  if (!rows.isFull) return
  tell({ piece: rows.take() })
  await once(port, "message")
}

async function readAll(): Promise<{ dates1904: boolean }> {
  if (kind === "xlsx") return readXlsx(bytes, rows, handOver)
  const reader = kind === "html" ? readHtml(rows) : readXml(rows)
  const markup = readMarkup(reader, kind)
  const decoder = decoderOf(encodingOf(bytes))
  for (let at = 0; at < bytes.length; at += 65_536) {
    markup.push(decoder.decode(bytes.subarray(at, at + 65_536), { stream: true }))
    await handOver()
  }
  markup.push(decoder.decode())
  markup.end()
  reader.finish()
  return { dates1904: false }
}

/** As the file says, where it is not UTF-8. */
function encodingOf(file: Uint8Array): string {
  const wide = utf16Of(file)
  if (wide !== undefined) return wide
  try {
    new TextDecoder("utf-8", { fatal: true }).decode(file)
    return "utf-8"
  } catch {
    const head = Buffer.from(file.subarray(0, 4096)).toString("latin1")
    const said = /(?:charset|encoding)\s*=\s*["']?([\w-]+)/i.exec(head)?.[1]?.toLowerCase()
    return said === "macintosh" || said === "cp850" ? said : guessOneByte(file.subarray(0, 65_536))
  }
}

try {
  const { dates1904 } = await readAll()
  rows.end()
  tell({ piece: rows.take(), ended: { notices: rows.notices, dates1904 } })
} catch (fault) {
  // What is no refusal of ours is a file that is damaged, or none of its kind: the thread reads nothing else.
  const { code, details } = fault instanceof Refusal ? fault : { code: "imports.unreadable" as const, details: {} }
  tell({ refused: { code, details } })
}
port.close()
