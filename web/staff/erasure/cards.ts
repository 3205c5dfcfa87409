import { IconEraser } from "@tabler/icons-react"
import type { Card } from "#web/staff/manage/card.ts"

export const cards = [
  {
    to: "/erasures",
    group: "keep",
    title: "staff.erasure.title",
    line: "staff.erasure.what-for",
    icon: IconEraser,
    needs: "erasure.prepare",
  },
] as const satisfies readonly Card[]
