import { IconLock } from "@tabler/icons-react"
import type { Card } from "#web/staff/manage/card.ts"

export const cards = [
  {
    to: "/holds",
    group: "keep",
    title: "staff.holds.title",
    line: "staff.holds.what-for",
    icon: IconLock,
    needs: "holds.read",
  },
] as const satisfies readonly Card[]
