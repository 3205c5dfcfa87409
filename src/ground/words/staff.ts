import { pairs } from "./pair.ts"

export const staff = pairs({
})
