import { Suspense } from "react"
import { later } from "#web/ui/later.tsx"
import { useForgetWhenOver, useMyEmergencies } from "./use-mine.ts"

const EmergencyMenu = later(() => import("./EmergencyMenu.tsx").then(({ EmergencyMenu: menu }) => menu))

/** In the header of every page: that one has emergency access, until when, the way there, and how to end it. */
export function EmergencyChip() {
  const mine = useMyEmergencies()
  useForgetWhenOver(mine.length)
  if (mine.length === 0) return null
  return (
    <Suspense>
      <EmergencyMenu mine={mine} />
    </Suspense>
  )
}
