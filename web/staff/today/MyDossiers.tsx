import { IconFolderOpen } from "@tabler/icons-react"
import { listMyDossiers } from "#records/dossiers/contract.ts"
import { Answer } from "#web/ui/Answer.tsx"
import { useAnswer } from "#web/ui/client/hooks.tsx"
import { Nothing } from "#web/ui/Nothing.tsx"
import { Section } from "#web/ui/Section.tsx"
import { ListSkeleton } from "#web/ui/ListSkeleton.tsx"
import { DossierLines } from "#web/staff/dossiers/DossierLines.tsx"
import { useWords } from "#web/staff/use-words.ts"

/** The open dossiers of whoever is signed in. */
export function MyDossiers() {
  const { t } = useWords()
  const dossiers = useAnswer(listMyDossiers, {}, { freshFor: 10_000 })
  return (
    <Section title={t("staff.today.dossiers")} flush>
      <Answer from={dossiers} meanwhile={<ListSkeleton rows={5} />}>
        {(answer) =>
          answer.dossiers.length === 0 ? (
            <Nothing
              icon={<IconFolderOpen aria-hidden />}
              title={t("staff.today.no-dossiers")}
              advice={t("staff.today.no-dossiers-advice")}
            />
          ) : (
            <DossierLines dossiers={answer.dossiers.slice(0, 12)} withPerson />
          )
        }
      </Answer>
    </Section>
  )
}
