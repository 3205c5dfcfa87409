import { data } from "./data.ts"
import { persons } from "./persons.ts"

export const words = { ...data, ...persons }

type Own = typeof words

declare module "#ground/words/words.ts" {
  interface Words extends Own {}
}
