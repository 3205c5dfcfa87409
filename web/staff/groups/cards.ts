import { IconShieldLock } from "@tabler/icons-react"
import type { Card } from "#web/staff/manage/card.ts"

export const cards = [
  {
    to: "/groups",
    group: "people",
    title: "staff.groups.title",
    line: "staff.groups.what-for",
    icon: IconShieldLock,
    needs: "groups.read",
  },
] as const satisfies readonly Card[]
