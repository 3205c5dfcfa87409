import { randomUUID } from "node:crypto"
import { z } from "zod"
import type { Act } from "#ground/kernel/act.ts"

type Schema = {
  readonly type?: string
  readonly properties?: Readonly<Record<string, Schema>>
  readonly required?: readonly string[]
  readonly items?: Schema
  readonly enum?: readonly unknown[]
  readonly const?: unknown
  readonly anyOf?: readonly Schema[]
  readonly oneOf?: readonly Schema[]
  readonly allOf?: readonly Schema[]
  readonly pattern?: string
  readonly format?: string
  readonly minimum?: number
  readonly minLength?: number
  readonly minItems?: number
  readonly default?: unknown
}

export const schemaOf = (act: Act): Schema =>
  z.toJSONSchema(act.takes, { io: "input", unrepresentable: "any" }) as Schema

/** Texts of which one fits nearly every shape of text that acts take. */
const texts = () => [
  randomUUID().replace(/^(.{14})./, "$17"),
  "2026-11-20",
  "2026-11-20T09:00:00.000Z",
  "anna@example.org",
  "https://example.org",
  "NL",
  "nl",
  "123456",
  "12345678",
  "1234",
  "A",
  "true",
  `entry/${randomUUID()}`,
  "gewone tekst",
  "een-lang-genoeg-wachtwoord",
  "https://voorbeeld.example",
]

/** A value that fits a schema; with `all` also what may be left out. */
export function sample(schema: Schema, all = false): unknown {
  if (schema.const !== undefined) return schema.const
  if (schema.enum !== undefined) return schema.enum[0]
  const options = schema.anyOf ?? schema.oneOf
  if (options !== undefined) return sample(options[0] ?? {}, all)
  if (schema.allOf !== undefined)
    return sample({ ...schema, allOf: undefined, ...Object.assign({}, ...schema.allOf) } as Schema, all)
  if (schema.type === "object") return sampleObject(schema, all)
  if (schema.type === "array")
    return Array.from({ length: Math.max(schema.minItems ?? 0, all ? 1 : 0) }, () => sample(schema.items ?? {}, all))
  if (schema.type === "integer" || schema.type === "number") return Math.max(1, schema.minimum ?? 1)
  if (schema.type === "boolean") return true
  if (schema.type === "null") return null
  return sampleText(schema)
}

function sampleObject(schema: Schema, all: boolean): Record<string, unknown> {
  const names = Object.keys(schema.properties ?? {}).filter((name) => all || schema.required?.includes(name) === true)
  return Object.fromEntries(names.map((name) => [name, sample(schema.properties?.[name] ?? {}, all)]))
}

function sampleText(schema: Schema): string {
  const pattern = schema.pattern === undefined ? undefined : new RegExp(schema.pattern, "u")
  const fits = (text: string): boolean => (pattern?.test(text) ?? true) && text.length >= (schema.minLength ?? 0)
  return (
    (pattern === undefined && schema.format === undefined ? ["gewone tekst"] : texts()).find(fits) ?? "gewone tekst"
  )
}

type Place = readonly (string | number)[]

/** Where in a value of this schema a text stands that people type freely: of no form, pattern or list. */
export function freeTexts(schema: Schema): readonly Place[] {
  const options = schema.anyOf ?? schema.oneOf
  if (options !== undefined) return freeTexts(options[0] ?? {})
  if (schema.type === "array") return freeTexts(schema.items ?? {}).map((place) => [0, ...place])
  if (schema.type === "object")
    return Object.entries(schema.properties ?? {}).flatMap(([name, inner]) =>
      freeTexts(inner).map((place) => [name, ...place]),
    )
  const isFree =
    schema.type === "string" &&
    [schema.pattern, schema.format, schema.enum, schema.const, schema.allOf].every((rule) => rule === undefined)
  return isFree ? [[]] : []
}

/** An input that the act takes. Where a shape says more than its schema can, the texts are tried one by one. */
export function sampleInput(act: Act): Record<string, unknown> {
  const made = sample(schemaOf(act)) as Record<string, unknown>
  for (const [name, shape] of Object.entries(act.takes.shape)) {
    const fits = (value: unknown): boolean => z.safeParse(shape, value).success
    if (name in made && !fits(made[name])) made[name] = texts().find(fits) ?? made[name]
  }
  return made
}

/** An input that the act takes but for this text at that place in it. */
export function sampleWith(act: Act, [first = "", ...rest]: Place, text: string): Record<string, unknown> {
  const schema = schemaOf(act).properties?.[first] ?? {}
  return { ...sampleInput(act), [first]: put(schema, rest, text) }
}

function put(schema: Schema, [first, ...rest]: Place, text: string): unknown {
  const options = schema.anyOf ?? schema.oneOf
  if (options !== undefined) return put(options[0] ?? {}, first === undefined ? [] : [first, ...rest], text)
  if (first === undefined) return text + "x".repeat((schema.minLength ?? 1) - 1)
  if (typeof first === "number") return [put(schema.items ?? {}, rest, text)]
  return { ...(sample(schema) as object), [first]: put(schema.properties?.[first] ?? {}, rest, text) }
}

const textOf = (value: unknown): string => (typeof value === "object" ? JSON.stringify(value) : String(value))

/** The act's method, its path with the ids of the input filled in, and the rest of the input. */
export function requestOf(
  act: Act,
  input: Readonly<Record<string, unknown>>,
): { method: string; path: string; body: Record<string, unknown> | undefined } {
  const [method = "", template = ""] = act.route.split(" ")
  const rest = { ...input }
  const path = template.replace(/:(\w+)/g, (_whole, name: string) => {
    const value = textOf(rest[name]).toWellFormed()
    delete rest[name]
    return encodeURIComponent(value)
  })
  if (method !== "GET" && method !== "DELETE") return { method, path: `/api${path}`, body: rest }
  const query = new URLSearchParams(Object.entries(rest).map(([name, value]) => [name, textOf(value)]))
  return { method, path: `/api${path}${query.size > 0 ? `?${query}` : ""}`, body: undefined }
}

const smallFile = "achternaam;voorletters\nJansen;A.\n"

/** The body as the act sends it: JSON, or multipart with a small file. */
export function bodyOf(act: Act, body: Record<string, unknown> | undefined, file = smallFile): unknown {
  if (act.sends !== "file") return body
  const form = new FormData()
  for (const [name, value] of Object.entries(body ?? {})) form.append(name, textOf(value))
  form.append("file", new Blob([file]), "a.csv")
  return form
}

type Leaf = { readonly place: Place; readonly schema: Schema; readonly isRequired: boolean }

function leavesOf(schema: Schema, place: Place = [], isRequired = true): readonly Leaf[] {
  const options = schema.anyOf ?? schema.oneOf
  if (options !== undefined) return options.flatMap((option) => leavesOf(option, place, isRequired))
  if (schema.type === "array") return leavesOf(schema.items ?? {}, [...place, 0], false)
  if (schema.type === "object")
    return Object.entries(schema.properties ?? {}).flatMap(([name, inner]) =>
      leavesOf(inner, [...place, name], isRequired && schema.required?.includes(name) === true),
    )
  return [{ place, schema, isRequired }]
}

type TextPlace = { readonly place: Place; readonly isFree: boolean; readonly isRequired: boolean }

/** Where in the input of an act any text can stand that is no id in its path; `isFree` where it is of no form. */
export function textsIn(act: Act): readonly TextPlace[] {
  const texts = leavesOf(schemaOf(act)).filter(
    ({ place: [first], schema: { type, enum: choices, const: only } }) =>
      type === "string" && choices === undefined && only === undefined && !act.route.includes(`:${String(first)}`),
  )
  return texts.map(({ place, schema: { pattern, format }, isRequired }) => ({
    place,
    isFree: pattern === undefined && format === undefined,
    isRequired,
  }))
}

/** What can be chosen in the input of an act, of a list or of yes and no. */
export const choicesIn = (act: Act): readonly { readonly place: Place; readonly choices: readonly unknown[] }[] =>
  leavesOf(schemaOf(act)).flatMap(({ place, schema: { type, enum: choices } }) => {
    const all = choices ?? (type === "boolean" ? [true, false] : [])
    return all.length === 0 ? [] : [{ place, choices: all }]
  })

/** An input with another value at one place; what stands beside it in a group that was not there yet is made up. */
export function putAt(act: Act, input: Readonly<Record<string, unknown>>, place: Place, value: unknown) {
  return putIn(schemaOf(act), input, place, value) as Record<string, unknown>
}

function putIn(schema: Schema, there: unknown, [first, ...rest]: Place, value: unknown): unknown {
  if (first === undefined) return value
  const options = schema.anyOf ?? schema.oneOf ?? [schema]
  const inner = options.find((one) => (typeof first === "number" ? one.items : one.properties?.[first]) !== undefined)
  if (typeof first === "number") return [putIn(inner?.items ?? {}, undefined, rest, value)]
  const made = there ?? (inner === undefined ? {} : sample(inner))
  const before = (made as Record<string, unknown>)[first]
  return { ...(made as object), [first]: putIn(inner?.properties?.[first] ?? {}, before, rest, value) }
}
