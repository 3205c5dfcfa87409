import { IconUrgent } from "@tabler/icons-react"
import type { Card } from "#web/staff/manage/card.ts"

export const cards = [
  {
    to: "/emergencies",
    group: "security",
    title: "staff.emergency.title",
    line: "staff.emergency.what-for",
    icon: IconUrgent,
    needs: "emergency.review",
  },
] as const satisfies readonly Card[]
