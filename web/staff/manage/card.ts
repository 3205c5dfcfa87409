import type { IconHome } from "@tabler/icons-react"
import type { StaffKey } from "#web/staff/staff-words.ts"

/** The groups in which *Beheer* shows its cards. */
export const cardGroups = ["people", "keep", "security", "practice", "data"] as const

/**
 * A page that is not for daily work: it is found in *Beheer* and with Ctrl+K, not in the rail. What a card says stands in
 * `shell/words/cards.ts`, for it is shown where nothing else of its folder is.
 */
export type Card = {
  readonly to: `/${string}`
  readonly group: (typeof cardGroups)[number]
  readonly title: StaffKey
  /** What the page is for, in one line. */
  readonly line: StaffKey
  readonly icon: typeof IconHome
  /** The permission without which there is nothing to do on the page. */
  readonly needs: string
}
