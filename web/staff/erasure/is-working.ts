import type { Erasure } from "#duties/erasure/contract.ts"

/** Whether an erasure goes on by itself, so that it is worth asking again. */
export const isWorking = ({ state, endedAt }: Pick<Erasure, "state" | "endedAt">): boolean =>
  state === "preparing" || state === "running" || (state === "stopped" && endedAt === undefined)

/** Whether nothing will happen to it any more. */
export const isOver = ({ state, endedAt }: Pick<Erasure, "state" | "endedAt">): boolean =>
  state === "done" || state === "refused" || (state === "stopped" && endedAt !== undefined)
