import { IconActivityHeartbeat } from "@tabler/icons-react"
import type { Card } from "#web/staff/manage/card.ts"

export const cards = [
  {
    to: "/faults",
    group: "security",
    title: "staff.faults.title",
    line: "staff.faults.what-for",
    icon: IconActivityHeartbeat,
    needs: "groups.manage",
  },
] as const satisfies readonly Card[]
