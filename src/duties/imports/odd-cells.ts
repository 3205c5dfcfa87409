import { csvRows } from "./csv.ts"
import { decoded, decoderOf, encodings } from "./encodings.ts"
import type { FileFormat } from "./format.ts"
import { mostColumns } from "./limits.ts"

type OddCell = readonly [column: number, bytes: string]

const enough = 6
const longest = 60
/** How far a letter outside ASCII is looked for: whoever has one has one here. */
const rowsLooked = 20_000

/** Cells with a letter outside ASCII, byte for byte: what they say rests on the encoding that is chosen. */
export async function oddCells(
  bytes: AsyncIterable<Uint8Array>,
  { encoding = "utf-8", delimiter = ";" }: FileFormat,
): Promise<readonly OddCell[]> {
  // Two bytes a letter leave no doubt.
  if (encoding.startsWith("utf-16")) return []
  const found: OddCell[] = []
  let rows = 0
  // Read byte for byte, so that a cell is its bytes.
  for await (const some of csvRows(decoded(bytes, "latin1-bytes"), { delimiter }))
    for (const cells of some) {
      rows += 1
      for (const [column, cell] of cells.slice(0, mostColumns).entries())
        if (/[\u0080-\u00ff]/.test(cell) && found.length < enough) found.push([column, cell.slice(0, longest)])
      if (found.length >= enough || rows >= rowsLooked) return found
    }
  return found
}

/** How these cells would look in each encoding that they may be in; the one that is taken comes first. */
export function samplesOf(odd: readonly OddCell[], taken: string | undefined): { encoding: string; sample: string }[] {
  if (odd.length === 0) return []
  const single = encodings.filter((encoding) => !encoding.startsWith("utf-16"))
  return single
    .toSorted((one, other) => Number(other === taken) - Number(one === taken))
    .map((encoding) => ({
      encoding,
      sample: odd
        .slice(0, 3)
        .map(([, bytes]) => decoderOf(encoding).decode(Buffer.from(bytes, "latin1")))
        .join(", "),
    }))
}
