import { IconFolderX } from "@tabler/icons-react"
import type { Card } from "#web/staff/manage/card.ts"

export const cards = [
  {
    to: "/folders",
    group: "keep",
    title: "staff.folders.title",
    line: "staff.folders.what-for",
    icon: IconFolderX,
    needs: "folders.manage",
  },
] as const satisfies readonly Card[]
