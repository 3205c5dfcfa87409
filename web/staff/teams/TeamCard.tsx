import { Badge, Box, Group, Text } from "@mantine/core"
import type { Team } from "#duties/teams/contract.ts"
import { Lines } from "#web/ui/Lines.tsx"
import { Section } from "#web/ui/Section.tsx"
import { useWords } from "#web/staff/use-words.ts"
import { AddMember } from "./AddMember.tsx"
import { MemberLine } from "./MemberLine.tsx"
import { TeamMenu } from "./TeamMenu.tsx"

/** One team: who is in it, who leads it, and what can be done with it. */
export function TeamCard({ team }: { readonly team: Team }) {
  const { t } = useWords()
  const actions = (
    <Group gap="xs">
      {team.isMine && (
        <Badge color="teal" size="md">
          {t("staff.teams.mine")}
        </Badge>
      )}
      {team.openTasks > 0 && <Badge size="md">{t("staff.teams.open-tasks", { count: team.openTasks })}</Badge>}
      {team.may.manage && <TeamMenu team={team} />}
    </Group>
  )
  return (
    <Section title={team.name} actions={actions} flush>
      {team.members.length === 0 ? (
        <Text c="dimmed" px={{ base: "md", sm: "lg" }} pb="md">
          {t("staff.teams.nobody")}
        </Text>
      ) : (
        <Lines>
          {team.members.map((member) => (
            <MemberLine key={member.user} team={team} member={member} />
          ))}
        </Lines>
      )}
      {team.may.manage && (
        <Box px={{ base: "md", sm: "lg" }} pb="lg" maw={480}>
          <AddMember team={team} />
        </Box>
      )}
    </Section>
  )
}
