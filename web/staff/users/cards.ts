import { IconLogin2, IconUserCog } from "@tabler/icons-react"
import type { Card } from "#web/staff/manage/card.ts"

export const cards = [
  {
    to: "/users",
    group: "people",
    title: "staff.users.title",
    line: "staff.users.what-for",
    icon: IconUserCog,
    needs: "users.see",
  },
  {
    to: "/sign-ins",
    group: "security",
    title: "staff.sign-in-log.title",
    line: "staff.sign-in-log.what-for",
    icon: IconLogin2,
    needs: "accounts.see-sign-ins",
  },
] as const satisfies readonly Card[]
