import type { Act } from "#ground/kernel/act.ts"

/** What a field asks of what is typed in it. */
export type Ask = {
  /** It cannot be empty. */
  readonly required?: true
  /** The shortest text, or the smallest number. */
  readonly least?: number
  /** The longest text, the greatest number, or how many at most. */
  readonly most?: number
  readonly options?: readonly string[]
  readonly isEmail?: true
}

export type Asks = Readonly<Record<string, Ask>>

/** An act as the build gives it to the browser: what its fields ask stands in the place of its shapes. */
type Built = Act & { readonly asks?: Asks }

export const askOf = (act: Act, field: string): Ask => (act as Built).asks?.[field] ?? {}

/** The least and the greatest number that a field takes. */
export function limitsOf(act: Act, field: string): { readonly min: number; readonly max: number } {
  const { least = 0, most = Number.MAX_SAFE_INTEGER } = askOf(act, field)
  return { min: least, max: most }
}

export const isEmpty = (value: unknown): boolean =>
  value === undefined ||
  value === null ||
  (typeof value === "string" && value.trim() === "") ||
  (Array.isArray(value) && value.length === 0)

/** Without what is empty; texts without the spaces around them. */
export function filled<Of extends Readonly<Record<string, unknown>>>(typed: Of): Partial<Of> {
  const kept = Object.entries(typed)
    .filter(([, value]) => !isEmpty(value))
    .map(([name, value]) => [name, typeof value === "string" ? value.trim() : value])
  return Object.fromEntries(kept) as Partial<Of>
}

export type Fault = "missing" | "too-short" | "no-email"

/** What is wrong with a field, as far as can be told before it is sent. `needed`: whether it can be empty here, whatever it asks. */
export function faultOf(ask: Ask, value: unknown, needed = ask.required === true): Fault | undefined {
  if (isEmpty(value)) return needed ? "missing" : undefined
  if (typeof value === "string" && value.trim().length < (ask.least ?? 0)) return "too-short"
  return ask.isEmail === true && !/^\S+@\S+\.\S+$/.test(String(value).trim()) ? "no-email" : undefined
}
