import { pairs } from "./pair.ts"

export const keys = pairs({
  "audit.event.keys.turned": ["heeft de sleutel van het sleutelbestand vernieuwd", "turned the key of the keyring"],
})
