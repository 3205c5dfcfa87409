import { z } from "zod"
import type { FieldRule } from "#ground/kernel/data-kind.ts"
import { isRecord, type SelectedKind } from "./selection.ts"

/** How a value is written in XML, made from the kind of data's own shape. */
export type Form =
  | {
      readonly kind: "text"
      readonly type: "string" | "date" | "boolean" | "integer" | "double"
      readonly choices?: readonly string[]
    }
  | { readonly kind: "group"; readonly fields: readonly FieldForm[] }
  /** Anything: the shape does not say. */
  | { readonly kind: "open" }

export type FieldForm = {
  readonly name: string
  readonly form: Form
  readonly required: boolean
  readonly many: boolean
  readonly rule: FieldRule | undefined
}

type FieldRules = Readonly<Record<string, FieldRule>>
type Schema = Readonly<Record<string, unknown>>

/** The fields of one kind, in the order in which they are written. */
export function fieldForms(kind: SelectedKind): readonly FieldForm[] {
  const schema = z.toJSONSchema(kind.dataKind.shape, { unrepresentable: "any" })
  return groupFields(schema, kind.rules)
}

function groupFields(schema: Schema, rules: FieldRules | undefined): readonly FieldForm[] {
  const required = new Set(Array.isArray(schema["required"]) ? schema["required"] : [])
  return Object.entries(isRecord(schema["properties"]) ? schema["properties"] : {}).flatMap(
    ([name, property]): FieldForm[] => {
      const rule = rules?.[name]
      if (!isRecord(property) || (rules !== undefined && rule === undefined)) return []
      const { schema: bare, nullable } = withoutNull(property)
      const many = bare["type"] === "array"
      const form = formOf(many ? itemsOf(bare) : bare, rule?.fields)
      return [{ name, form, many, rule, required: required.has(name) && !nullable && !many }]
    },
  )
}

function formOf(schema: Schema, rules: FieldRules | undefined): Form {
  const ways = alternatives(schema)
  if (ways.length > 0) return formOfOneOf(ways, rules)
  if (schema["type"] === "object")
    return isRecord(schema["properties"]) ? { kind: "group", fields: groupFields(schema, rules) } : { kind: "open" }
  const choices = choicesOf(schema)
  if (choices) return { kind: "text", type: "string", choices }
  if (schema["type"] === "string") return { kind: "text", type: schema["format"] === "date" ? "date" : "string" }
  if (schema["type"] === "boolean" || schema["type"] === "integer") return { kind: "text", type: schema["type"] }
  return schema["type"] === "number" ? { kind: "text", type: "double" } : { kind: "open" }
}

/** Of a value that may be this or that: groups become one group with everything optional, texts become text. */
function formOfOneOf(ways: readonly Schema[], rules: FieldRules | undefined): Form {
  const forms = ways.map((way) => formOf(way, rules))
  const [first] = forms
  if (first !== undefined && forms.length === 1) return first
  if (forms.every((form) => form.kind === "group"))
    return { kind: "group", fields: mergeFields(forms.flatMap(({ fields }) => fields)) }
  if (!forms.every((form) => form.kind === "text")) return { kind: "open" }
  const choices = forms.flatMap((form) => form.choices ?? [])
  return forms.every((form) => form.choices !== undefined)
    ? { kind: "text", type: "string", choices: [...new Set(choices)] }
    : { kind: "text", type: "string" }
}

function mergeFields(fields: readonly FieldForm[]): readonly FieldForm[] {
  const merged = new Map<string, FieldForm>()
  for (const field of fields) {
    const before = merged.get(field.name)
    const form = before === undefined || sameForm(before.form, field.form) ? field.form : ({ kind: "open" } as const)
    merged.set(field.name, { ...field, form, required: false, many: field.many || before?.many === true })
  }
  return [...merged.values()]
}

const sameForm = (one: Form, other: Form) => JSON.stringify(one) === JSON.stringify(other)

function alternatives(schema: Schema): readonly Schema[] {
  const ways = schema["anyOf"] ?? schema["oneOf"]
  return Array.isArray(ways) ? ways.filter(isRecord).filter((way) => way["type"] !== "null") : []
}

function withoutNull(schema: Schema): { readonly schema: Schema; readonly nullable: boolean } {
  const all = schema["anyOf"] ?? schema["oneOf"]
  const ways = alternatives(schema)
  const nullable = Array.isArray(all) && ways.length < all.length
  return { schema: nullable && ways.length === 1 ? (ways[0] ?? schema) : schema, nullable }
}

const itemsOf = (schema: Schema): Schema => (isRecord(schema["items"]) ? schema["items"] : {})

function choicesOf(schema: Schema): readonly string[] | undefined {
  const values = "const" in schema ? [schema["const"]] : schema["enum"]
  return Array.isArray(values) ? values.map(String) : undefined
}
