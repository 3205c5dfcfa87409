import { refuse } from "#ground/kernel/refusal.ts"

/** Lets one in at a time, in the order in which they came, and tells who comes when too many wait. */
export function oneAtATime(mostWaiting: number): { enter(): Promise<() => void>; readonly waiting: number } {
  const queue: (() => void)[] = []
  let isTaken = false
  const leave = () => {
    const next = queue.shift()
    if (next === undefined) isTaken = false
    else next()
  }
  return {
    enter: async () => {
      if (queue.length >= mostWaiting) throw refuse("imports.too-busy")
      if (isTaken) await new Promise<void>((goOn) => queue.push(goOn))
      isTaken = true
      let isDone = false
      return () => {
        if (!isDone) leave()
        isDone = true
      }
    },
    get waiting() {
      return queue.length
    },
  }
}
