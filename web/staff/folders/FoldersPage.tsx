import { Button, Stack } from "@mantine/core"
import { IconFolderOff, IconFolderX, IconPlus } from "@tabler/icons-react"
import { useState } from "react"
import { listFolderRoots, listFolderRules } from "#duties/folders/contract.ts"
import { Answer } from "#web/ui/Answer.tsx"
import { useAnswer } from "#web/ui/client/hooks.tsx"
import { ListSkeleton } from "#web/ui/ListSkeleton.tsx"
import { Nothing } from "#web/ui/Nothing.tsx"
import { Page, PageHead } from "#web/ui/Page.tsx"
import { Section } from "#web/ui/Section.tsx"
import { useWords } from "#web/staff/use-words.ts"
import { RuleCard } from "./RuleCard.tsx"
import { RuleModal } from "./RuleModal.tsx"
import { RunsCard } from "./RunsCard.tsx"
import { isWorking } from "./said.ts"

/** The rules by which folders outside Hoeder are cleaned, and what they did. */
export function FoldersPage() {
  const { t } = useWords()
  const roots = useAnswer(listFolderRoots, {})
  const rules = useAnswer(
    listFolderRules,
    {},
    {
      freshFor: 0,
      again: (answer) =>
        answer?.rules.some(({ trial, lastRun }) => [trial, lastRun].some((run) => run !== undefined && isWorking(run)))
          ? 1_500
          : false,
    },
  )
  const [isNew, setNew] = useState(false)
  const named = roots.data?.roots ?? []
  const create = named.length > 0 && (
    <Button leftSection={<IconPlus size={18} aria-hidden />} onClick={() => setNew(true)}>
      {t("staff.folders.new")}
    </Button>
  )
  return (
    <Page narrow>
      <PageHead title={t("staff.folders.title")} explanation={t("staff.folders.explanation")} actions={create} />
      <Stack gap="lg">
        <Answer
          from={rules}
          meanwhile={
            <Section flush>
              <ListSkeleton rows={3} />
            </Section>
          }
        >
          {(answer) =>
            answer.rules.length === 0 ? (
              <Section>
                <NoRules isOpen={roots.data === undefined || named.length > 0} />
              </Section>
            ) : (
              <>
                {answer.rules.map((rule) => (
                  <RuleCard key={rule.id} rule={rule} roots={named} />
                ))}
              </>
            )
          }
        </Answer>
        <RunsCard />
      </Stack>
      {isNew && <RuleModal roots={named} onClose={() => setNew(false)} />}
    </Page>
  )
}

function NoRules({ isOpen }: { readonly isOpen: boolean }) {
  const { t } = useWords()
  return isOpen ? (
    <Nothing
      icon={<IconFolderX aria-hidden />}
      title={t("staff.folders.none")}
      advice={t("staff.folders.none-advice")}
    />
  ) : (
    <Nothing
      icon={<IconFolderOff aria-hidden />}
      title={t("staff.folders.no-roots")}
      advice={t("staff.folders.no-roots-advice")}
    />
  )
}
