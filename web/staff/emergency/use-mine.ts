import { useQueryClient } from "@tanstack/react-query"
import { useEffect, useRef, useState } from "react"
import type { EmergencyId } from "#ground/kernel/ids.ts"
import { listMyEmergencies } from "#gate/emergency/contract.ts"
import { useAnswer } from "#web/ui/client/hooks.tsx"
import { useMay } from "#web/staff/me.ts"

/** One that lasts, by the clock of this screen. */
export type Mine = {
  readonly id: EmergencyId
  readonly person: string
  readonly until: number
  readonly minutes: number
}

/** The emergency access that who is signed in has now. Counts down by itself: asking the server would keep a session alive that nobody uses. */
export function useMyEmergencies(): readonly Mine[] {
  const may = useMay()
  const mine = useAnswer(listMyEmergencies, {}, { enabled: may("emergency.use") })
  const now = useNow(mine.data !== undefined && mine.data.emergencies.length > 0)
  return (mine.data?.emergencies ?? [])
    .map(({ id, person, secondsLeft }) => {
      const until = mine.dataUpdatedAt + 1000 * secondsLeft
      return { id, person, until, minutes: Math.ceil((until - now) / 60_000) }
    })
    .filter(({ minutes }) => minutes > 0)
}

function useNow(isRunning: boolean): number {
  const [now, setNow] = useState(() => Date.now())
  useEffect(() => {
    if (!isRunning) return undefined
    const tick = setInterval(() => setNow(Date.now()), 1000)
    return () => clearInterval(tick)
  }, [isRunning])
  return now
}

/** When one is over, what was seen by it is asked again, and gone from the screen. */
export function useForgetWhenOver(howMany: number): void {
  const answers = useQueryClient()
  const before = useRef(howMany)
  useEffect(() => {
    if (howMany < before.current) void answers.invalidateQueries()
    before.current = howMany
  }, [howMany, answers])
}
