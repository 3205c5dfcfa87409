import type { FoundKey } from "#gate/keys/keys.ts"

/** The bytes of a key that was found, in hex; nothing where there is none, or where it is damaged. */
export const keyBytes = (key: FoundKey | undefined): string | undefined =>
  key === undefined || key === "damaged" ? undefined : key.seal.bytes.toString("hex")
