import { IconHourglass } from "@tabler/icons-react"
import type { Card } from "#web/staff/manage/card.ts"

export const cards = [
  {
    to: "/retention",
    group: "keep",
    title: "staff.retention.title",
    line: "staff.retention.what-for",
    icon: IconHourglass,
    needs: "retention.read",
  },
] as const satisfies readonly Card[]
