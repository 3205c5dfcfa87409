import { IconFingerprint } from "@tabler/icons-react"
import type { Card } from "#web/staff/manage/card.ts"

export const cards = [
  {
    to: "/settings/second-steps",
    group: "security",
    title: "staff.step-policy.nav",
    line: "staff.step-policy.what-for",
    icon: IconFingerprint,
    needs: "accounts.set-policy",
  },
] as const satisfies readonly Card[]
