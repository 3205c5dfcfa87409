import { IconCertificate } from "@tabler/icons-react"
import type { Card } from "#web/staff/manage/card.ts"

export const cards = [
  {
    to: "/certificates",
    group: "keep",
    title: "staff.certificates.nav",
    line: "staff.certificates.what-for",
    icon: IconCertificate,
    needs: "certificates.read",
  },
] as const satisfies readonly Card[]
