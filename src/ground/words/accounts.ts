import { pairs } from "./pair.ts"

export const accounts = pairs({
})
