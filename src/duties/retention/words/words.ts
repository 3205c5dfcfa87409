import { columns } from "./columns.ts"
import { presets } from "./presets.ts"
import { retention } from "./retention.ts"

export const words = { ...columns, ...presets, ...retention }

type Own = typeof words

declare module "#ground/words/words.ts" {
  interface Words extends Own {}
}
