import { IconNotebook } from "@tabler/icons-react"
import { useState } from "react"
import { listEntriesOfPerson } from "#records/dossiers/contract.ts"
import { Answer } from "#web/ui/Answer.tsx"
import { useAnswer } from "#web/ui/client/hooks.tsx"
import { ListSkeleton } from "#web/ui/ListSkeleton.tsx"
import { Nothing } from "#web/ui/Nothing.tsx"
import { Pages } from "#web/ui/Pages.tsx"
import { Section } from "#web/ui/Section.tsx"
import { useWords } from "#web/staff/words.ts"
import { EntriesOfDossiers } from "./EntriesOfDossiers.tsx"

const size = 50

/** The journal of all dossiers of a person. */
export function JournalOfPerson({ person }: { readonly person: string }) {
  const { t } = useWords()
  const [page, setPage] = useState(1)
  const entries = useAnswer(listEntriesOfPerson, { id: person, page, size }, { keep: true })
  return (
    <Section title={t("staff.journal.title")} flush>
      <Answer from={entries} meanwhile={<ListSkeleton rows={6} />}>
        {(answer) =>
          answer.total === 0 ? (
            <Nothing
              icon={<IconNotebook aria-hidden />}
              title={t("staff.journal.none")}
              advice={t("staff.journal.none-of-person")}
            />
          ) : (
            <>
              <EntriesOfDossiers entries={answer.entries} />
              <Pages page={page} size={size} total={answer.total} onPage={setPage} />
            </>
          )
        }
      </Answer>
    </Section>
  )
}
