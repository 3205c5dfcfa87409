declare const made: unique symbol

/** What may be told of an error: its kind and where it came from in the code. Never its message, which may quote anything. */
export type LoggedFault = {
  readonly kind: string
  readonly code?: string
  /** `at open (/…/store.ts:12:5)`, the innermost first. */
  readonly frames: readonly string[]
  readonly cause?: LoggedFault
  readonly [made]: true
}

const mostFrames = 12
const deepestCause = 3
const codeName = /^[A-Za-z0-9_.-]{1,60}$/

const nameOf = (value: unknown): string | undefined =>
  typeof value === "string" && codeName.test(value) ? value : undefined

/** The only way to make a `Fault`. */
export function faultOf(error: unknown, depth = 0): LoggedFault {
  if (!(error instanceof Error)) return { kind: `thrown ${typeof error}`, frames: [] } as unknown as LoggedFault
  const code = nameOf("code" in error ? error.code : undefined)
  const cause = error.cause === undefined || depth >= deepestCause ? undefined : faultOf(error.cause, depth + 1)
  const fault = {
    kind: nameOf(error.name) ?? "Error",
    ...(code === undefined ? {} : { code }),
    frames: framesOf(error),
    ...(cause === undefined ? {} : { cause }),
  }
  // The mark exists for the compiler only: nobody can write a fault by hand.
  return fault as unknown as LoggedFault
}

// A stack begins with the message; a message of several lines could look like frames, so it is cut off by its length.
function framesOf(error: Error): string[] {
  const stack = error.stack ?? ""
  const begin = stack.indexOf(error.message)
  const frames = begin < 0 ? stack : stack.slice(begin + error.message.length)
  return frames
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line.startsWith("at "))
    .slice(0, mostFrames)
}
