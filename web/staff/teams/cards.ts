import { IconUsersGroup } from "@tabler/icons-react"
import type { Card } from "#web/staff/manage/card.ts"

export const cards = [
  {
    to: "/settings/teams",
    group: "people",
    title: "staff.teams.title",
    line: "staff.teams.what-for",
    icon: IconUsersGroup,
    needs: "teams.manage",
  },
] as const satisfies readonly Card[]
