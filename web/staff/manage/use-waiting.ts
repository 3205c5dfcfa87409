import { useEffect, useMemo, useRef } from "react"
import { listWaiting, type WaitingItem } from "#gate/waiting/contract.ts"
import { useAnswer } from "#web/ui/client/hooks.tsx"
import { useMay } from "#web/staff/me.ts"
import { allCards } from "./all-cards.ts"

/** So long what waits is believed, and not asked again by going from page to page. */
const freshFor = 60_000

/** The address of a page without what is told it more: one that waits may say `/erasures?show=to-approve`. */
const pageOf = ({ place }: { readonly place: string }): string => place.split("?")[0] ?? place

type WaitingHere = {
  /** Whether the answer is there, or will not come. */
  readonly isKnown: boolean
  /** All that waits at cards, the soonest first. */
  readonly atCards: readonly WaitingItem[]
  /** What waits at one page. */
  readonly at: (page: string) => readonly WaitingItem[]
  /** How a page stands at which nothing waits. */
  readonly standing: (page: string) => string | undefined
}

/** What waits for who is signed in. One answer for the rail, the cards and *Vandaag*: they never contradict one another. */
export function useWaiting(): WaitingHere {
  const { data, isPending } = useAnswer(listWaiting, {}, { freshFor })
  return useMemo(() => {
    const places = Map.groupBy(data?.waiting ?? [], pageOf)
    return {
      isKnown: !isPending,
      atCards: data?.waiting.filter((item) => allCards.some(({ to }) => to === pageOf(item))) ?? [],
      at: (page) => places.get(page) ?? [],
      standing: (page) => data?.standing.find((one) => pageOf(one) === page)?.text,
    }
  }, [data, isPending])
}

/**
 * Asks again what waits when somebody goes to another page and a minute has gone by. Never by the clock: a question keeps a session
 * alive that nobody uses.
 */
export function useFreshWaiting(path: string): void {
  const { isStale, refetch } = useAnswer(listWaiting, {}, { freshFor })
  const before = useRef(path)
  useEffect(() => {
    if (before.current === path) return
    before.current = path
    if (isStale) void refetch()
  }, [path, isStale, refetch])
}

/** The cards that who is signed in has: of what they may do, and of what waits for them by name. */
export function useCards(): readonly (typeof allCards)[number][] {
  const may = useMay()
  const { at } = useWaiting()
  return allCards.filter(({ to, needs }) => may(needs) || at(to).length > 0)
}

/** How many things wait. */
export const countOf = (items: readonly WaitingItem[]): number => items.reduce((total, { count }) => total + count, 0)
