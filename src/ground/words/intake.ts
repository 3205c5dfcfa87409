import { pairs } from "./pair.ts"

export const intake = pairs({
})
