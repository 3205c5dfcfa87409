import { pairs } from "./pair.ts"

export const organisations = pairs({
})
