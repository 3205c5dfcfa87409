import { Button, Stack, Text } from "@mantine/core"
import { getErasureSettings, setErasureSettings } from "#duties/erasure/contract.ts"
import { useActForm } from "#web/ui/form/use-act-form.ts"
import { Form } from "#web/ui/Form.tsx"
import { NumberField } from "#web/ui/fields/NumberField.tsx"
import { Answer, TextSkeleton } from "#web/ui/Answer.tsx"
import { useAnswer } from "#web/ui/client/hooks.tsx"
import { dayOf } from "#web/ui/format/day.ts"
import { ProblemNote } from "#web/ui/ProblemNote.tsx"
import { Section } from "#web/ui/Section.tsx"
import { AskedOfSecond } from "#web/staff/approvals/AskedOfSecond.tsx"
import { useWaiting } from "#web/staff/approvals/WaitsForSecond.tsx"
import { useMay } from "#web/staff/me.ts"
import { useWords } from "#web/staff/use-words.ts"

/** Above how many a second person approves. */
export function ApprovalCard() {
  const { t, language } = useWords()
  const settings = useAnswer(getErasureSettings, {})
  const asked = useWaiting({ kind: "erasure-number", thing: "number" })
  return (
    <Section title={t("staff.erasure.threshold")}>
      <Answer from={settings} meanwhile={<TextSkeleton rows={3} />}>
        {(known) => (
          <Stack gap="sm">
            <Threshold key={known.approvalAbove} known={known.approvalAbove} />
            {known.next !== undefined && (
              <Text>
                {t("staff.erasure.threshold-from", {
                  day: dayOf(known.next.from, language),
                  count: known.next.approvalAbove,
                })}
              </Text>
            )}
            {asked !== undefined && <AskedOfSecond asked={asked} />}
          </Stack>
        )}
      </Answer>
    </Section>
  )
}

function Threshold({ known }: { readonly known: number }) {
  const { t } = useWords()
  const may = useMay()("erasure.approve")
  const form = useActForm(
    setErasureSettings,
    { approvalAbove: known },
    { send: (typed) => typed, said: t("staff.erasure.threshold-saved") },
  )
  return (
    <Form onSubmit={form.submit}>
      <Stack gap="sm" align="flex-start">
        <NumberField
          label={t("staff.erasure.threshold-label")}
          description={t("staff.erasure.threshold-hint")}
          styles={{ wrapper: { width: 160 } }}
          disabled={!may}
          {...form.number("approvalAbove")}
          required={false}
        />
        {!may && (
          <Text size="sm" c="dimmed">
            {t("staff.erasure.threshold-only")}
          </Text>
        )}
        <ProblemNote problem={form.error} />
        {form.isDirty && (
          <Button type="submit" loading={form.isPending}>
            {t("staff.erasure.threshold-save")}
          </Button>
        )}
      </Stack>
    </Form>
  )
}
