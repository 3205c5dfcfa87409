import { Text } from "@mantine/core"
import { listDossiersOfPerson } from "#records/dossiers/contract.ts"
import type { Person } from "#records/persons/contract.ts"
import { Answer } from "#web/ui/Answer.tsx"
import { useAnswer } from "#web/ui/client/hooks.tsx"
import { ListSkeleton } from "#web/ui/ListSkeleton.tsx"
import { Section } from "#web/ui/Section.tsx"
import { useWords } from "#web/staff/use-words.ts"
import { DossierLines } from "./DossierLines.tsx"
import { OpenDossierButton } from "./OpenDossierButton.tsx"

/** The open dossiers of a person, for the overview. */
export function OpenDossiers({ person }: { readonly person: Person }) {
  const { t } = useWords()
  const dossiers = useAnswer(listDossiersOfPerson, { id: person.id })
  return (
    <Section title={t("staff.dossiers.open-now")} actions={<OpenDossierButton person={person} quiet />} flush>
      <Answer from={dossiers} meanwhile={<ListSkeleton rows={2} />}>
        {(answer) => {
          const open = answer.dossiers.filter(({ state }) => state === "open")
          if (open.length > 0) return <DossierLines dossiers={open} />
          return (
            <Text c="dimmed" px="lg" pb="lg">
              {t("staff.dossiers.none-open")}
            </Text>
          )
        }}
      </Answer>
    </Section>
  )
}
