import { z } from "zod"
import type { Ask, Asks } from "./asks.ts"

type Shape = {
  readonly type?: string
  readonly properties?: Readonly<Record<string, Shape>>
  readonly required?: readonly string[]
  readonly anyOf?: readonly Shape[]
  readonly enum?: readonly unknown[]
  readonly format?: string
  readonly pattern?: string
  readonly minLength?: number
  readonly maxLength?: number
  readonly minItems?: number
  readonly maxItems?: number
  readonly minimum?: number
  readonly maximum?: number
}

/** Without `null`, which is how a change empties a field. */
const bare = (shape: Shape): Shape => {
  const others = shape.anyOf?.filter(({ type }) => type !== "null") ?? []
  return others.length === 1 && others[0] !== undefined ? others[0] : shape
}

/** Whether what is empty is refused: an empty text is a text, unless one letter is the least or it must have a form. */
const refusesEmpty = ({ type, minLength, minItems, pattern, enum: options }: Shape): boolean => {
  if (type === "array") return (minItems ?? 0) > 0
  return type !== "string" || (minLength ?? 0) > 0 || pattern !== undefined || options !== undefined
}

const limit = (value: number | undefined): number | undefined =>
  value === undefined || Math.abs(value) >= Number.MAX_SAFE_INTEGER ? undefined : value

function askOf(shape: Shape, isRequired: boolean): Ask {
  const least = limit(shape.minimum ?? (shape.minLength === 1 ? undefined : shape.minLength))
  const most = limit(shape.maxLength ?? shape.maxItems ?? shape.maximum)
  const options = shape.enum?.filter((one) => typeof one === "string")
  return {
    ...(isRequired && refusesEmpty(shape) ? { required: true as const } : {}),
    ...(least === undefined ? {} : { least }),
    ...(most === undefined ? {} : { most }),
    ...(options === undefined ? {} : { options }),
    ...(shape.format === "email" ? { isEmail: true as const } : {}),
  }
}

function asksIn(before: Shape, after: Shape, path: string): readonly (readonly [string, Ask])[] {
  return Object.entries(before.properties ?? {}).flatMap(([name, typed]) => {
    // What is cut to shape on the way (`pipe`) says the least that it takes after that only.
    const shape: Shape = { ...bare(after.properties?.[name] ?? {}), ...bare(typed) }
    const ask = askOf(shape, before.required?.includes(name) ?? false)
    const inner = asksIn(shape, bare(after.properties?.[name] ?? {}), `${path}${name}.`)
    return Object.keys(ask).length === 0 ? inner : [[`${path}${name}`, ask] as const, ...inner]
  })
}

/**
 * What the fields of an act ask, as far as a form can say it before it is sent; of what lies deeper: `term.years`. Runs while the site
 * is built: the browser has no zod.
 */
export function asksOf(takes: z.ZodObject): Asks {
  const shapeOf = (io: "input" | "output") => z.toJSONSchema(takes, { io, unrepresentable: "any" }) as Shape
  return Object.fromEntries(asksIn(shapeOf("input"), shapeOf("output"), ""))
}
