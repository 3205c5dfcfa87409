import { pairs } from "./pair.ts"

export const portability = pairs({
})
