import { imports } from "./imports.ts"
import { refusals } from "./refusals.ts"

export const words = { ...imports, ...refusals }

type Own = typeof words

declare module "#ground/words/words.ts" {
  interface Words extends Own {}
}
