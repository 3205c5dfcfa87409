import { pairs } from "./pair.ts"

export const documents = pairs({
})
