import { IconNotebook } from "@tabler/icons-react"
import { listEntriesOfPerson } from "#records/dossiers/contract.ts"
import { PagedList, usePaged } from "#web/ui/PagedList.tsx"
import { Nothing } from "#web/ui/Nothing.tsx"
import { Section } from "#web/ui/Section.tsx"
import { useWords } from "#web/staff/use-words.ts"
import { EntriesOfDossiers } from "./EntriesOfDossiers.tsx"

const size = 50

/** The journal of all dossiers of a person. */
export function JournalOfPerson({ person }: { readonly person: string }) {
  const { t } = useWords()
  const entries = usePaged(listEntriesOfPerson, { id: person }, { size })
  return (
    <Section title={t("staff.journal.title")} flush>
      <PagedList
        of={entries}
        meanwhile={6}
        none={
          <Nothing
            icon={<IconNotebook aria-hidden />}
            title={t("staff.journal.none")}
            advice={t("staff.journal.none-of-person")}
          />
        }
      >
        {(answer) => <EntriesOfDossiers entries={answer.entries} />}
      </PagedList>
    </Section>
  )
}
