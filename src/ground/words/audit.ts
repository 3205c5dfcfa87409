import { pairs } from "./pair.ts"

export const audit = pairs({
})
