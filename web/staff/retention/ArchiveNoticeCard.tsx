import { Button, Group, Stack, Text } from "@mantine/core"
import { IconArchive } from "@tabler/icons-react"
import { archiveNotice, getNoticeDue, type Notice } from "#duties/retention/contract.ts"
import { Answer } from "#web/ui/Answer.tsx"
import { useAct, useAnswer } from "#web/ui/client/hooks.tsx"
import { ProblemNote } from "#web/ui/ProblemNote.tsx"
import { Section } from "#web/ui/Section.tsx"
import { useWords } from "#web/staff/use-words.ts"

/** Puts what a notice says is due in the archive; each can be taken back, so nothing has to be typed for it. */
export function ArchiveNoticeCard({ notice: { id } }: { readonly notice: Notice }) {
  const { t } = useWords()
  const answer = useAnswer(getNoticeDue, { id }, { freshFor: 0 })
  const archive = useAct(archiveNotice, {})
  return (
    <Section title={t("staff.retention.archive-title")}>
      <Answer from={answer}>
        {({ total: count }) => (
          <Stack gap="md">
            <ProblemNote problem={archive.error} />
            <Group justify="space-between" gap="md">
              <Text size="sm" c="dimmed" flex={1} miw={220}>
                {t("staff.retention.archive-hint")}
              </Text>
              {count > 0 && (
                <Button
                  leftSection={<IconArchive size={18} aria-hidden />}
                  loading={archive.isPending}
                  onClick={() => archive.mutate({ id })}
                >
                  {t("staff.retention.archive-now", { count })}
                </Button>
              )}
            </Group>
          </Stack>
        )}
      </Answer>
    </Section>
  )
}
