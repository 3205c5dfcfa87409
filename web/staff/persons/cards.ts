import { IconAbc, IconArchive, IconId } from "@tabler/icons-react"
import type { Card } from "#web/staff/manage/card.ts"

export const cards = [
  {
    to: "/settings/person-word",
    group: "practice",
    title: "staff.person-word.title",
    line: "staff.person-word.what-for",
    icon: IconAbc,
    needs: "persons.manage-reasons",
  },
  {
    to: "/settings/identifiers",
    group: "practice",
    title: "staff.identifiers.title",
    line: "staff.identifiers.what-for",
    icon: IconId,
    needs: "persons.manage-identifiers",
  },
  {
    to: "/settings/inactive-reasons",
    group: "keep",
    title: "staff.inactive-reasons.nav",
    line: "staff.inactive-reasons.what-for",
    icon: IconArchive,
    needs: "persons.manage-reasons",
  },
] as const satisfies readonly Card[]
