import { pairs } from "./pair.ts"

export const persons = pairs({
})
