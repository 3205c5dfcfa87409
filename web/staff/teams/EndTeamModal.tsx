import { useState } from "react"
import { endTeam, type Team } from "#duties/teams/contract.ts"
import { useAct } from "#web/ui/client/hooks.tsx"
import { Confirm } from "#web/ui/Confirm.tsx"
import { type ChosenAssignee, holderInput, AssigneeSelect } from "#web/staff/tasks/AssigneeSelect.tsx"
import { useWords } from "#web/staff/use-words.ts"

/** Asks before a team ends, and who takes its tasks over. */
export function EndTeamModal({ team, onClose }: { readonly team: Team; readonly onClose: () => void }) {
  const { t } = useWords()
  const [assignee, setAssignee] = useState<ChosenAssignee>()
  const end = useAct(endTeam, { said: t("staff.teams.ended", { name: team.name }), onDone: onClose })
  const hasTasks = team.openTasks > 0
  return (
    <Confirm
      risky
      title={t("staff.teams.end-named", { name: team.name })}
      explanation={t("staff.teams.end-explanation")}
      submit={t("staff.teams.end")}
      of={end}
      disabled={hasTasks && assignee === undefined}
      onClose={onClose}
      onYes={() =>
        end.mutate({ id: team.id, version: team.version, ...(assignee === undefined ? {} : holderInput(assignee)) })
      }
    >
      {hasTasks && (
        <AssigneeSelect
          label={t("staff.teams.end-tasks", { count: team.openTasks })}
          value={assignee}
          onChange={setAssignee}
          without={`team/${team.id}`}
        />
      )}
    </Confirm>
  )
}
