import { Text } from "@mantine/core"
import { listEntriesOfPerson } from "#records/dossiers/contract.ts"
import { Answer } from "#web/ui/Answer.tsx"
import { useAnswer } from "#web/ui/client/hooks.tsx"
import { ListSkeleton } from "#web/ui/ListSkeleton.tsx"
import { ButtonLink } from "#web/ui/links.tsx"
import { Section } from "#web/ui/Section.tsx"
import { useWords } from "#web/staff/use-words.ts"
import { EntriesOfDossiers } from "./EntriesOfDossiers.tsx"

/** The last few journal entries of a person, for the overview. */
export function LatestEntries({ person }: { readonly person: string }) {
  const { t } = useWords()
  const entries = useAnswer(listEntriesOfPerson, { id: person, size: 3 })
  const all = (
    <ButtonLink to="/persons/$id/$tab" params={{ id: person, tab: "journal" }} variant="subtle" size="compact-sm">
      {t("staff.persons.all-journal")}
    </ButtonLink>
  )
  return (
    <Section title={t("staff.persons.latest")} actions={all} flush>
      <Answer from={entries} meanwhile={<ListSkeleton rows={3} />}>
        {(answer) =>
          answer.entries.length === 0 ? (
            <Text c="dimmed" px="lg" pb="lg">
              {t("staff.journal.latest-none")}
            </Text>
          ) : (
            <EntriesOfDossiers entries={answer.entries} />
          )
        }
      </Answer>
    </Section>
  )
}
