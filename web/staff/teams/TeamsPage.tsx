import { Button, Stack } from "@mantine/core"
import { IconPlus, IconUsersGroup } from "@tabler/icons-react"
import { useState } from "react"
import { listTeams } from "#duties/teams/contract.ts"
import { Answer } from "#web/ui/Answer.tsx"
import { useAnswer } from "#web/ui/client/hooks.tsx"
import { ListSkeleton } from "#web/ui/ListSkeleton.tsx"
import { Nothing } from "#web/ui/Nothing.tsx"
import { Page, PageHead } from "#web/ui/Page.tsx"
import { Section } from "#web/ui/Section.tsx"
import { useWords } from "#web/staff/use-words.ts"
import { TeamCard } from "./TeamCard.tsx"
import { TeamModal } from "./TeamModal.tsx"

/** The teams of this practice, and who is in them. */
export function TeamsPage() {
  const { t } = useWords()
  const teams = useAnswer(listTeams, {})
  const [isNew, setNew] = useState(false)
  const create = teams.data?.may.manage && (
    <Button leftSection={<IconPlus size={18} aria-hidden />} onClick={() => setNew(true)}>
      {t("staff.teams.new")}
    </Button>
  )
  return (
    <Page narrow>
      <PageHead title={t("staff.teams.title")} explanation={t("staff.teams.explanation")} actions={create} />
      <Answer
        from={teams}
        meanwhile={
          <Section flush>
            <ListSkeleton rows={4} />
          </Section>
        }
      >
        {(answer) =>
          answer.teams.length === 0 ? (
            <Section>
              <Nothing
                icon={<IconUsersGroup aria-hidden />}
                title={t("staff.teams.none")}
                advice={t("staff.teams.none-advice")}
              />
            </Section>
          ) : (
            <Stack gap="lg">
              {answer.teams.map((team) => (
                <TeamCard key={team.id} team={team} />
              ))}
            </Stack>
          )
        }
      </Answer>
      {isNew && <TeamModal onClose={() => setNew(false)} />}
    </Page>
  )
}
