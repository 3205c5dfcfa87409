import { IconFolders } from "@tabler/icons-react"
import type { Card } from "#web/staff/manage/card.ts"

export const cards = [
  {
    to: "/settings/dossier-types",
    group: "practice",
    title: "staff.dossier-types.title",
    line: "staff.dossier-types.what-for",
    icon: IconFolders,
    needs: "dossiers.manage-types",
  },
] as const satisfies readonly Card[]
