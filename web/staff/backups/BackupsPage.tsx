import { Stack } from "@mantine/core"
import { getBackupState } from "#duties/backups/contract.ts"
import { Answer } from "#web/ui/Answer.tsx"
import { useAnswer } from "#web/ui/client/hooks.tsx"
import { Page, PageHead } from "#web/ui/Page.tsx"
import { useWords } from "#web/staff/use-words.ts"
import { HowCard } from "./HowCard.tsx"
import { OwedNote } from "./OwedNote.tsx"
import { RunsCard } from "./RunsCard.tsx"
import { SettingsCard } from "./SettingsCard.tsx"
import { StateCard } from "./StateCard.tsx"

/** Whether the practice would come back, and what must be done so that it does. */
export function BackupsPage() {
  const { t } = useWords()
  const state = useAnswer(getBackupState, {}, { freshFor: 0 })
  return (
    <Page narrow>
      <PageHead title={t("staff.backups.title")} explanation={t("staff.backups.explanation")} />
      <Answer from={state}>
        {(known) => (
          <Stack gap="lg">
            <OwedNote owed={known.owed} />
            <StateCard state={known} />
            <RunsCard />
            <HowCard />
            {known.may.set && <SettingsCard known={known.settings} />}
          </Stack>
        )}
      </Answer>
    </Page>
  )
}
