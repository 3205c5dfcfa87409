import { IconUsers } from "@tabler/icons-react"
import { listRecentPersons } from "#records/persons/contract.ts"
import { Answer } from "#web/ui/Answer.tsx"
import { useAnswer } from "#web/ui/client/hooks.tsx"
import { ButtonLink } from "#web/ui/links.tsx"
import { ListSkeleton } from "#web/ui/ListSkeleton.tsx"
import { Nothing } from "#web/ui/Nothing.tsx"
import { Section } from "#web/ui/Section.tsx"
import { PersonLines } from "#web/staff/persons/PersonLines.tsx"
import { useWords } from "#web/staff/use-words.ts"

/** Whom this user opened last. */
export function RecentPersons() {
  const { t } = useWords()
  const persons = useAnswer(listRecentPersons, {}, { freshFor: 5_000 })
  const toList = (
    <ButtonLink to="/persons" variant="subtle" size="compact-sm">
      {t("staff.today.to-list")}
    </ButtonLink>
  )
  return (
    <Section title={t("staff.today.recent")} actions={toList} flush>
      <Answer from={persons} meanwhile={<ListSkeleton rows={5} />}>
        {(answer) =>
          answer.persons.length === 0 ? (
            <Nothing
              icon={<IconUsers aria-hidden />}
              title={t("staff.today.no-recent")}
              advice={t("staff.today.no-recent-advice")}
            />
          ) : (
            <PersonLines persons={answer.persons.slice(0, 8)} />
          )
        }
      </Answer>
    </Section>
  )
}
