import { IconBuilding, IconChecklist, IconHome, IconLayoutGrid, IconUserCircle, IconUsers } from "@tabler/icons-react"
import type { StaffKey } from "#web/staff/staff-words.ts"

type Place = {
  readonly to: string
  readonly text: StaffKey
  readonly icon: typeof IconHome
  /** What must be allowed for it to be there. */
  readonly needs: string | undefined
}

/** What people do all day: these alone are in the rail, whatever else Hoeder learns. All other pages are cards of `manage`. */
export const dailyPlaces = [
  { to: "/", text: "staff.nav.today", icon: IconHome, needs: undefined },
  { to: "/tasks", text: "staff.tasks.title", icon: IconChecklist, needs: undefined },
  { to: "/persons", text: "staff.nav.persons", icon: IconUsers, needs: "persons.read" },
  { to: "/organisations", text: "staff.nav.organisations", icon: IconBuilding, needs: "organisations.read" },
] as const satisfies readonly Place[]

/** The page of all cards; there for whoever has one. */
export const managePlace = {
  to: "/manage",
  text: "staff.nav.manage",
  icon: IconLayoutGrid,
  needs: undefined,
} as const satisfies Place

/** Reached by the menu of the account. */
export const ownPlace = {
  to: "/account",
  text: "staff.nav.account",
  icon: IconUserCircle,
  needs: undefined,
} as const satisfies Place
