import { Menu } from "@mantine/core"
import { IconPencil, IconUsersMinus } from "@tabler/icons-react"
import { useState } from "react"
import type { Team } from "#duties/teams/contract.ts"
import { MoreMenu } from "#web/ui/MoreMenu.tsx"
import { useWords } from "#web/staff/use-words.ts"
import { EndTeamModal } from "./EndTeamModal.tsx"
import { TeamModal } from "./TeamModal.tsx"

/** What can be done with a team as a whole. */
export function TeamMenu({ team }: { readonly team: Team }) {
  const { t } = useWords()
  const [doing, setDoing] = useState<"rename" | "end">()
  const close = () => setDoing(undefined)
  return (
    <>
      <MoreMenu label={t("staff.teams.actions", { name: team.name })}>
        <Menu.Item leftSection={<IconPencil size={18} aria-hidden />} onClick={() => setDoing("rename")}>
          {t("staff.teams.rename")}
        </Menu.Item>
        <Menu.Item leftSection={<IconUsersMinus size={18} aria-hidden />} onClick={() => setDoing("end")}>
          {t("staff.teams.end")}
        </Menu.Item>
      </MoreMenu>
      {doing === "rename" && <TeamModal team={team} onClose={close} />}
      {doing === "end" && <EndTeamModal team={team} onClose={close} />}
    </>
  )
}
