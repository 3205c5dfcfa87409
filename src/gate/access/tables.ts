import { z } from "zod"
import type { DossierId, PersonId, UserId } from "#ground/kernel/ids.ts"
import type { Extent } from "#ground/kernel/permission.ts"
import { day, ids, instant } from "#ground/kernel/shapes.ts"
import { clear, flag, free, sealed, table, word } from "#ground/kernel/table.ts"

export type ReviewVerdict = "in-order" | "not-in-order"

/** What a reviewer did, kept for as long as the emergency access is. */
export type EmergencyStep = {
  readonly at: string
  readonly by: UserId
  readonly did: ReviewVerdict | "taken-back"
  readonly note?: string | undefined
}

/** What is sealed of emergency access, with the person's key. `note` alone is of when there was nothing to choose. */
export type SealedEmergency = {
  readonly reason: string
  readonly note?: string | undefined
  readonly steps?: readonly EmergencyStep[]
}

/** A dossier; or a person who has none yet, who is then a file alone. */
export type FileId = DossierId | PersonId

/** As what somebody cares for a file; `maker` only as long as a person has no dossier. */
export type CarePart = "responsible" | "treating" | "team" | "maker"

export const groupTable = table(
  "groups",
  {
    id: clear(ids.group, "opaque; where the sealed name stands"),
    sealed: sealed<{ readonly name: string }>(),
    created_at: free(instant, "how many were made when", "tells when it was made, and no more"),
  },
  { checked: "whole", concerns: "id" },
)

export const groupPermissionTable = table(
  "group_permissions",
  {
    group_id: clear(ids.group, "opaque; which group grants it"),
    permission: clear(z.string(), "a code; what may be done"),
    extent: clear(word<Extent>(), "with whose files"),
    granted_at: clear(instant, "since when it counts"),
  },
  { key: ["group_id", "permission"], checked: "whole", concerns: "group_id" },
)

export const membershipTable = table(
  "memberships",
  {
    user_id: clear(ids.user, "opaque; who is in a group is staff"),
    group_id: clear(ids.group, "opaque; in which group somebody is"),
    since: clear(instant, "since when somebody is in it"),
  },
  { key: ["user_id", "group_id"], checked: "whole", concerns: "user_id" },
)

export const caredForTable = table(
  "cared_for",
  {
    file_id: clear(word<FileId>(), "opaque; which dossier, or person without one"),
    person_id: clear(ids.person, "opaque; whom the file tells of"),
    is_subject: clear(flag, "whether it is about them, or they play a part in it"),
  },
  { key: ["file_id", "person_id"], checked: "rows", concerns: "person_id" },
)

export const carerTable = table(
  "carers",
  {
    file_id: clear(word<FileId>(), "opaque; which dossier, or person without one"),
    holder_id: clear(z.string(), "opaque; who cares for it is staff, or a team"),
    part: clear(word<CarePart>(), "as what they care for it"),
  },
  { key: ["file_id", "holder_id", "part"], checked: "rows" },
)

export const emergencyTable = table(
  "emergencies",
  {
    id: clear(ids.emergency, "opaque; where the sealed reason stands"),
    person_id: clear(ids.person, "opaque; whose file it was"),
    user_id: clear(ids.user, "opaque; who had it"),
    begins_at: clear(instant, "order of the list"),
    ends_at: clear(instant, "decides with every request whether it lasts"),
    reviewed_by: clear(ids.user.nullable(), "opaque; who looked at it"),
    reviewed_at: clear(instant.nullable(), "which ones still wait to be looked at"),
    verdict: clear(word<ReviewVerdict>().nullable(), "in order or not: what still has to be looked into"),
    let_on_at: clear(instant.nullable(), "a moment; whether it counts towards how often one may"),
    sealed: sealed<SealedEmergency>(),
  },
  { checked: "whole", concerns: "user_id" },
)

export const permissionUseTable = table(
  "permission_uses",
  {
    user_id: clear(ids.user, "opaque; who used it is staff"),
    permission: clear(z.string(), "a code; which right was used"),
    used_on: clear(day, "on which day it was last used"),
  },
  {
    key: ["user_id", "permission"],
    undeciding:
      "says on which day a right was last used, so that one that nobody needs is noticed; it gives and takes none",
  },
)
