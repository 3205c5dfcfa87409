import { IconCloudLock } from "@tabler/icons-react"
import type { Card } from "#web/staff/manage/card.ts"

export const cards = [
  {
    to: "/settings/oidc",
    group: "security",
    title: "staff.oidc.nav",
    line: "staff.oidc.what-for",
    icon: IconCloudLock,
    needs: "oidc.manage",
  },
] as const satisfies readonly Card[]
