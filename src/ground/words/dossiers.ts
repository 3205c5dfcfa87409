import { pairs } from "./pair.ts"

export const dossiers = pairs({
})
