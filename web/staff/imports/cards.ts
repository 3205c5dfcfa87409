import { IconFileImport } from "@tabler/icons-react"
import type { Card } from "#web/staff/manage/card.ts"

export const cards = [
  {
    to: "/imports",
    group: "data",
    title: "staff.nav.imports",
    line: "staff.imports.what-for",
    icon: IconFileImport,
    needs: "intake.run",
  },
] as const satisfies readonly Card[]
