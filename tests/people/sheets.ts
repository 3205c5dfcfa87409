import { Uint8ArrayReader, Uint8ArrayWriter, ZipWriter } from "@zip.js/zip.js"

const type = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
const xml = (inside: string) => `<?xml version="1.0" encoding="UTF-8"?>${inside}`

type Book = {
  /** For each sheet what stands in it: `<cols>`, `<sheetData>`. */
  readonly sheets: readonly { readonly name: string; readonly state?: string; readonly inside: string }[]
  readonly properties?: string
  readonly texts?: readonly string[]
  /** The `formatCode`s by which cells are styled: `s="1"` is the first. */
  readonly formats?: readonly string[]
  readonly others?: Readonly<Record<string, string>>
}

/** A workbook as a program may write it, byte by byte as said. */
export async function xlsxOf({
  sheets,
  properties = "",
  texts = [],
  formats = [],
  others = {},
}: Book): Promise<Buffer> {
  const parts: Record<string, string> = {
    "_rels/.rels": xml(
      `<Relationships><Relationship Id="a" Type="${type}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    ),
    "xl/workbook.xml": xml(
      `<workbook>${properties}<sheets>${sheets.map(({ name, state }, index) => `<sheet name="${name}" sheetId="${index + 1}" r:id="r${index}"${state === undefined ? "" : ` state="${state}"`}/>`).join("")}</sheets></workbook>`,
    ),
    "xl/_rels/workbook.xml.rels": xml(
      `<Relationships>${sheets.map((_, index) => `<Relationship Id="r${index}" Type="${type}/worksheet" Target="worksheets/s${index}.xml"/>`).join("")}<Relationship Id="t" Type="${type}/sharedStrings" Target="sharedStrings.xml"/><Relationship Id="f" Type="${type}/styles" Target="styles.xml"/></Relationships>`,
    ),
    "xl/sharedStrings.xml": xml(`<sst>${texts.map((text) => `<si>${text}</si>`).join("")}</sst>`),
    "xl/styles.xml": xml(
      `<styleSheet><numFmts>${formats.map((code, index) => `<numFmt numFmtId="${200 + index}" formatCode="${code}"/>`).join("")}</numFmts><cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs><xf numFmtId="0"/>${formats.map((_, index) => `<xf numFmtId="${200 + index}"/>`).join("")}</cellXfs></styleSheet>`,
    ),
    ...Object.fromEntries(
      sheets.map(({ inside }, index) => [`xl/worksheets/s${index}.xml`, xml(`<worksheet>${inside}</worksheet>`)]),
    ),
    ...others,
  }
  return zipOf(parts)
}

/** A ZIP of these files. */
export async function zipOf(parts: Readonly<Record<string, string>>): Promise<Buffer> {
  const zip = new ZipWriter(new Uint8ArrayWriter(), { useWebWorkers: false })
  for (const [name, inside] of Object.entries(parts)) await zip.add(name, new Uint8ArrayReader(Buffer.from(inside)))
  return Buffer.from(await zip.close())
}

/** A cell with its text in it. */
export const inline = (text: string, place?: string): string =>
  `<c${place === undefined ? "" : ` r="${place}"`} t="inlineStr"><is><t>${text}</t></is></c>`
