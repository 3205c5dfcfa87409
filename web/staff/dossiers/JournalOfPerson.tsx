import { IconNotebook } from "@tabler/icons-react"
import { useState } from "react"
import { listEntriesOfPerson } from "#records/dossiers/contract.ts"
import { Answer } from "#web/ui/Answer.tsx"
import { useAnswer } from "#web/ui/client/hooks.tsx"
import { ListBones } from "#web/ui/ListBones.tsx"
import { PageLink } from "#web/ui/links.tsx"
import { Nothing } from "#web/ui/Nothing.tsx"
import { Pages } from "#web/ui/Pages.tsx"
import { Section } from "#web/ui/Section.tsx"
import { useWords } from "#web/staff/words.ts"
import { EntryView } from "./EntryView.tsx"
import classes from "./Journal.module.css"

const size = 50

/** The journal of all dossiers of a person. */
export function JournalOfPerson({ person }: { readonly person: string }) {
  const { t } = useWords()
  const [page, setPage] = useState(1)
  const entries = useAnswer(listEntriesOfPerson, { id: person, page, size }, { keep: true })
  return (
    <Section title={t("staff.journal.title")} flush>
      <Answer from={entries} meanwhile={<ListBones rows={6} />}>
        {(answer) =>
          answer.total === 0 ? (
            <Nothing
              icon={<IconNotebook aria-hidden />}
              title={t("staff.journal.none")}
              advice={t("staff.journal.none-of-person")}
            />
          ) : (
            <>
              <div className={classes["entries"]}>
                {answer.entries.map((entry) => (
                  <EntryView
                    key={entry.id}
                    entry={entry}
                    beside={
                      <PageLink to="/dossiers/$id" params={{ id: entry.dossier }} size="sm">
                        {entry.dossierTitle}
                      </PageLink>
                    }
                  />
                ))}
              </div>
              <Pages page={page} size={size} total={answer.total} onPage={setPage} />
            </>
          )
        }
      </Answer>
    </Section>
  )
}
