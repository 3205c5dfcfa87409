import type { Import } from "#duties/imports/contract.ts"

const working: readonly Import["state"][] = ["reading", "trying", "running", "undoing"]

/** Whether an import goes on by itself, so that it is worth asking again. */
export const isWorking = ({ state }: Import): boolean => working.includes(state)
