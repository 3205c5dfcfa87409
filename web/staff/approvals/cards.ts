import { IconUserCheck } from "@tabler/icons-react"
import type { Card } from "#web/staff/manage/card.ts"

export const cards = [
  {
    to: "/approvals",
    group: "security",
    title: "staff.approval.nav",
    line: "staff.approval.what-for",
    icon: IconUserCheck,
    needs: "erasure.approve",
  },
] as const satisfies readonly Card[]
