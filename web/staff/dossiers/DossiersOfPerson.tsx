import { Box, Switch } from "@mantine/core"
import { IconFolderOpen } from "@tabler/icons-react"
import { useState } from "react"
import { listDossiersOfPerson } from "#records/dossiers/contract.ts"
import type { Person } from "#records/persons/contract.ts"
import { Answer } from "#web/ui/Answer.tsx"
import { useAnswer } from "#web/ui/client/hooks.tsx"
import { ListSkeleton } from "#web/ui/ListSkeleton.tsx"
import { Nothing } from "#web/ui/Nothing.tsx"
import { Section } from "#web/ui/Section.tsx"
import { useWords } from "#web/staff/use-words.ts"
import { DossierLines } from "./DossierLines.tsx"
import { OpenDossierButton } from "./OpenDossierButton.tsx"

/** All dossiers of a person, and those of others in which they have a role; those in the archive when asked for. */
export function DossiersOfPerson({ person }: { readonly person: Person }) {
  const { t } = useWords()
  const [withArchive, setWithArchive] = useState(false)
  const archived = withArchive ? "with" : "without"
  const dossiers = useAnswer(listDossiersOfPerson, { id: person.id, archived }, { keep: true })
  return (
    <Section title={t("staff.dossiers.all")} actions={<OpenDossierButton person={person} />} flush>
      <Answer from={dossiers} meanwhile={<ListSkeleton rows={3} />}>
        {(answer) => (
          <>
            {(withArchive || answer.inArchive > 0) && (
              <Box px={{ base: "md", sm: "lg" }} py="xs">
                <Switch
                  label={
                    withArchive
                      ? t("staff.dossiers.with-archive")
                      : t("staff.dossiers.with-archive-count", { count: answer.inArchive })
                  }
                  checked={withArchive}
                  onChange={(event) => setWithArchive(event.currentTarget.checked)}
                />
              </Box>
            )}
            {answer.dossiers.length === 0 ? (
              <Nothing
                icon={<IconFolderOpen aria-hidden />}
                title={t(answer.inArchive > 0 ? "staff.dossiers.none-but-archive" : "staff.dossiers.none")}
                advice={t("staff.dossiers.none-advice")}
              />
            ) : (
              <DossierLines dossiers={answer.dossiers} />
            )}
          </>
        )}
      </Answer>
    </Section>
  )
}
