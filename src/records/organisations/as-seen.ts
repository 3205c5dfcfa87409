import type { Look } from "#ground/kernel/scope.ts"
import { isUnreadable, shownUnreadable } from "#ground/kernel/unreadable.ts"
import type { Organisation } from "./contract.ts"
import { may } from "./permissions.ts"
import type { OrganisationRecord } from "./rows.ts"

/** An organisation as the world sees it, and what this reader may do with it. */
export const asSeen = (at: Look, { content, ...organisation }: OrganisationRecord): Organisation => ({
  ...organisation,
  ...content,
  ...shownUnreadable(content),
  may: { edit: at.may(may["organisations.write"]) && !isUnreadable(content) },
})
