import { IconDatabaseExport } from "@tabler/icons-react"
import type { Card } from "#web/staff/manage/card.ts"

export const cards = [
  {
    to: "/backups",
    group: "data",
    title: "staff.backups.title",
    line: "staff.backups.what-for",
    icon: IconDatabaseExport,
    needs: "archive.read",
  },
] as const satisfies readonly Card[]
