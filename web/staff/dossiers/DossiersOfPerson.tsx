import { IconFolderOpen } from "@tabler/icons-react"
import { listDossiersOfPerson } from "#records/dossiers/contract.ts"
import type { Person } from "#records/persons/contract.ts"
import { Answer } from "#web/ui/Answer.tsx"
import { useAnswer } from "#web/ui/client/hooks.tsx"
import { ListBones } from "#web/ui/ListBones.tsx"
import { Nothing } from "#web/ui/Nothing.tsx"
import { Section } from "#web/ui/Section.tsx"
import { useWords } from "#web/staff/words.ts"
import { DossierLines } from "./DossierLines.tsx"
import { OpenDossierButton } from "./OpenDossierButton.tsx"

/** All dossiers of a person, and those of others in which they have a role. */
export function DossiersOfPerson({ person }: { readonly person: Person }) {
  const { t } = useWords()
  const dossiers = useAnswer(listDossiersOfPerson, { id: person.id })
  return (
    <Section title={t("staff.dossiers.all")} actions={<OpenDossierButton person={person} />} flush>
      <Answer from={dossiers} meanwhile={<ListBones rows={3} />}>
        {(answer) =>
          answer.dossiers.length === 0 ? (
            <Nothing
              icon={<IconFolderOpen aria-hidden />}
              title={t("staff.dossiers.none")}
              advice={t("staff.dossiers.none-advice")}
            />
          ) : (
            <DossierLines dossiers={answer.dossiers} />
          )
        }
      </Answer>
    </Section>
  )
}
