import { ActionIcon, Badge, Button, Group } from "@mantine/core"
import { notifications } from "@mantine/notifications"
import { IconX } from "@tabler/icons-react"
import { removeMember, setLead, type Team } from "#duties/teams/contract.ts"
import { useAct } from "#web/ui/client/hooks.tsx"
import type { AnswerProblem } from "#web/ui/client/problem.ts"
import { Line } from "#web/ui/Lines.tsx"
import { useWords } from "#web/staff/use-words.ts"

type Props = { readonly team: Team; readonly member: Team["members"][number] }

/** Somebody in a team. */
export function MemberLine({ team, member: { user, name, isLead } }: Props) {
  const { t } = useWords()
  const lead = useAct(setLead)
  const remove = useAct(removeMember)
  const failed = {
    onError: ({ detail }: AnswerProblem) =>
      notifications.show({ color: "red", message: detail || t("staff.ui.unreachable") }),
  }
  return (
    <Line
      link={
        <Group gap="sm">
          {name}
          {isLead && (
            <Badge size="md" color="teal">
              {t("staff.teams.lead")}
            </Badge>
          )}
        </Group>
      }
      beside={
        team.may.manage && (
          <Group gap="xs" wrap="nowrap">
            <Button
              variant="default"
              size="xs"
              loading={lead.isPending}
              onClick={() => lead.mutate({ id: team.id, user, isLead: !isLead }, failed)}
              aria-label={t(isLead ? "staff.teams.no-lead-named" : "staff.teams.make-lead-named", {
                name,
                team: team.name,
              })}
            >
              {t(isLead ? "staff.teams.no-lead" : "staff.teams.make-lead")}
            </Button>
            <ActionIcon
              variant="subtle"
              color="gray"
              size={34}
              loading={remove.isPending}
              onClick={() => remove.mutate({ id: team.id, user }, failed)}
              aria-label={t("staff.teams.remove-named", { name, team: team.name })}
            >
              <IconX size={17} aria-hidden />
            </ActionIcon>
          </Group>
        )
      }
    />
  )
}
