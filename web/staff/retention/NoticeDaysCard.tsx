import { Stack, Text } from "@mantine/core"
import { getNoticeDays, setNoticeDays } from "#duties/retention/contract.ts"
import { Answer } from "#web/ui/Answer.tsx"
import { useAnswer } from "#web/ui/client/hooks.tsx"
import { NumbersForm } from "#web/ui/form/NumbersForm.tsx"
import { Section } from "#web/ui/Section.tsx"
import { useWords } from "#web/staff/use-words.ts"

/** How long before and after a term passes its managers are told. */
export function NoticeDaysCard() {
  const { t } = useWords()
  const known = useAnswer(getNoticeDays, {})
  return (
    <Section title={t("staff.retention.days-title")}>
      <Answer from={known}>
        {(days) => (
          <Stack gap="sm">
            <Text size="sm" c="dimmed">
              {t("staff.retention.days-explanation")}
            </Text>
            <NumbersForm
              act={setNoticeDays}
              known={days}
              labels={{ before: t("staff.retention.days-before"), after: t("staff.retention.days-after") }}
              save={t("staff.retention.save")}
              width={160}
            />
          </Stack>
        )}
      </Answer>
    </Section>
  )
}
