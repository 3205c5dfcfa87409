import type { Erasure } from "#duties/erasure/contract.ts"

/** Whether an erasure goes on by itself, so that it is worth asking again. */
export const isWorking = ({ state }: Pick<Erasure, "state">): boolean => state === "preparing" || state === "running"

/** Whether nothing will happen to it any more. */
export const isOver = ({ state }: Pick<Erasure, "state">): boolean =>
  state === "done" || state === "stopped" || state === "refused"
