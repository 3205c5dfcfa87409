import { inspect } from "node:util"

/** Something that must not be seen: it prints, logs and serialises as `[secret]`; only `reveal` gives it. */
export interface SecretText<Value> {
  reveal(): Value
}

const hidden = "[secret]"

/** Keeps a value apart from everything that prints. */
export const secret = <Value>(value: Value): SecretText<Value> =>
  Object.freeze(
    Object.defineProperties(Object.create(null) as SecretText<Value>, {
      reveal: { value: () => value },
      toString: { value: () => hidden },
      toJSON: { value: () => hidden },
      [inspect.custom]: { value: () => hidden },
    }),
  )
