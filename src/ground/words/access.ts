import { pairs } from "./pair.ts"

export const access = pairs({
})
