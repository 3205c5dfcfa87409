import { IconShieldCheck } from "@tabler/icons-react"
import type { Card } from "#web/staff/manage/card.ts"

export const cards = [
  {
    to: "/settings/review",
    group: "people",
    title: "staff.review.title",
    line: "staff.review.what-for",
    icon: IconShieldCheck,
    needs: "groups.read",
  },
] as const satisfies readonly Card[]
