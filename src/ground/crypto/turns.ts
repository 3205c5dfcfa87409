import { refuse } from "#ground/kernel/refusal.ts"

/**
 * Who waits for a turn. Those who are `known` (a session, a link, a browser that was in before) never wait behind the others.
 * `from` is where they come from: who sends much from one place takes it from nobody else.
 */
export type Waiter = { readonly lane: "known" | "others"; readonly from?: string }

/** Work that is heavy, a few at a time. */
export interface Turns {
  /** Does the work when there is room; refuses with `general.busy` where the wait would be longer than anybody should wait. */
  take<Result>(waiter: Waiter, work: () => Promise<Result>): Promise<Result>
  /** How long somebody of the others who came now would wait, in milliseconds. */
  wait(): number
  /** Says how long a piece of work takes on this machine just now; until it is said, nobody is sent away. */
  took(milliseconds: number): void
}

type TurnsSetting = {
  readonly atOnce: number
  /** So long may the last of the others wait, in milliseconds. */
  readonly patience: number
}

type WaitingTurn = { readonly from: string; go(): void; shed(): void }

/** However fast the machine, and however slow. */
const [least, most] = [4, 64]
/** Known ones have counts of their own and are few: this is beyond any practice. */
const mostKnown = 200

export function makeTurns({ atOnce, patience }: TurnsSetting): Turns {
  const known: WaitingTurn[] = []
  const others: WaitingTurn[] = []
  const state = { running: 0, typical: 0 }

  const bound = (): number =>
    state.typical === 0 ? most : Math.min(most, Math.max(least, Math.floor((patience * atOnce) / state.typical)))

  const waiting = ({ lane, from = "" }: Waiter): Promise<void> =>
    new Promise((resolve, reject) => {
      const seconds = Math.ceil(patience / 1000)
      const busy = (): void => reject(refuse("general.busy", { seconds, count: seconds }))
      const line = lane === "known" ? known : others
      if (lane === "known" && known.length >= mostKnown) return busy()
      line.push({ from, go: resolve, shed: busy })
      if (others.length > bound()) shedOne(others)
    })

  return {
    take: async (waiter, work) => {
      if (state.running < atOnce) state.running += 1
      // Whoever ends hands its place to the first in line.
      else await waiting(waiter)
      try {
        return await work()
      } finally {
        const next = known.shift() ?? others.shift()
        if (next === undefined) state.running -= 1
        else next.go()
      }
    },
    wait: () => ((known.length + others.length + Math.max(0, state.running - atOnce + 1)) * state.typical) / atOnce,
    took: (milliseconds) => {
      state.typical = state.typical === 0 ? milliseconds : state.typical * 0.8 + milliseconds * 0.2
    },
  }
}

/** Sends away who has waited longest of those of whom most are waiting: a newcomer from elsewhere gets the place. */
function shedOne(others: WaitingTurn[]): void {
  const counts = new Map<string, number>()
  for (const { from } of others) counts.set(from, (counts.get(from) ?? 0) + 1)
  const worst = Math.max(...counts.values())
  const index = others.findIndex(({ from }) => counts.get(from) === worst)
  others.splice(index, 1)[0]?.shed()
}
