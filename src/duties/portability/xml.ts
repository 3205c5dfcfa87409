import type { DataItem } from "#ground/kernel/data-kind.ts"
import { instantText } from "#ground/kernel/time.ts"
import type { Files, PlacedFile } from "./files.ts"
import { fieldForms, type FieldForm } from "./forms.ts"
import { attributes, xmlText } from "./markup.ts"
import { isRecord, listKept, type Selection } from "./selection.ts"
import { namespace } from "./xsd.ts"

/** `gegevens.xml`, valid against the schema of the same selection. */
export async function* writeXml(selection: Selection, files: Files): AsyncGenerator<string, void> {
  const { at, content } = selection
  const about = attributes({ practice: at.practice.name, "made-at": instantText(at.now), content })
  yield `<?xml version="1.0" encoding="UTF-8"?>\n<export xmlns="${namespace}" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:schemaLocation="${namespace} gegevens.xsd"${about}>\n`
  for (const kind of selection.kinds) {
    if (kind.count === 0) continue
    const forms = fieldForms(kind)
    for await (const held of listKept(selection, kind))
      yield heldElement(kind.dataKind.name, held, forms, files.get(held.id))
  }
  for (const { dataKind, leftOut } of selection.kinds) {
    for (const [ground, count] of leftOut) yield `<left-out${attributes({ kind: dataKind.name, ground, count })}/>\n`
  }
  yield `</export>\n`
}

function heldElement(
  name: string,
  { id, within, title, unreadable, values }: DataItem,
  forms: readonly FieldForm[],
  file: PlacedFile | undefined,
): string {
  return `<${name}${attributes({ id, within, title, unreadable })}>${fields(forms, values)}${file === undefined ? "" : fileElement(file)}</${name}>\n`
}

function fileElement({ name, path, size, sha256, damaged }: PlacedFile): string {
  return `<attached-file${attributes(damaged ? { name, size, sha256, damaged } : { name, path, size, sha256 })}/>`
}

const fields = (forms: readonly FieldForm[], values: Readonly<Record<string, unknown>>): string =>
  forms.map((field) => element(field, values[field.name])).join("")

function element(field: FieldForm, value: unknown): string {
  if (value === undefined || value === null) return ""
  if (Array.isArray(value)) return value.map((each) => element(field, each)).join("")
  return `<${field.name}>${content(field, value)}</${field.name}>`
}

function content({ form }: FieldForm, value: unknown): string {
  if (form.kind === "group") return isRecord(value) ? fields(form.fields, value) : ""
  return xmlText(typeof value === "object" ? JSON.stringify(value) : String(value))
}
