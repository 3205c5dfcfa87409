import { Button, Group, Radio, Stack, Text } from "@mantine/core"
import { getSessionRules, setSessionRules, type AtIdle, type SessionRules } from "#gate/accounts/contract.ts"
import { Form } from "#web/ui/Form.tsx"
import { ChoiceField } from "#web/ui/fields/ChoiceField.tsx"
import { Answer } from "#web/ui/Answer.tsx"
import { keptAs } from "#web/ui/client/answer-key.ts"
import { useAnswer } from "#web/ui/client/hooks.tsx"
import { ProblemNote } from "#web/ui/ProblemNote.tsx"
import { Section } from "#web/ui/Section.tsx"
import { useActForm } from "#web/ui/form/use-act-form.ts"
import { UnsavedGuard } from "#web/ui/UnsavedGuard.tsx"
import { useWords } from "#web/staff/use-words.ts"

const minutes = [15, 20, 30, 45, 60] as const
const ways = ["lock", "end"] as const satisfies readonly AtIdle[]

/** What the practice does with a screen that somebody walked away from. */
export function SessionRulesForm() {
  const rules = useAnswer(getSessionRules, {}, { freshFor: 0 })
  return <Answer from={rules}>{(kept) => <RulesForm key={JSON.stringify(kept)} kept={kept} />}</Answer>
}

function RulesForm({ kept }: { readonly kept: SessionRules }) {
  const { t } = useWords()
  const form = useActForm(setSessionRules, kept, {
    send: (rules) => rules,
    keeps: (_nothing, rules) => keptAs(getSessionRules, {}, rules),
    said: t("staff.session-rules.saved"),
  })
  const { typed: rules, set } = form
  // A number that is none of these came in through the API; it is shown as it is.
  const choices = [...new Set<number>([...minutes, rules.idleMinutes])].toSorted((a, b) => a - b)
  return (
    <Form onSubmit={form.submit}>
      <UnsavedGuard isDirty={form.isDirty && !form.isDone} />
      <Section title={t("staff.session-rules.title")}>
        <Stack gap="md">
          <Text c="dimmed">{t("staff.session-rules.explanation")}</Text>
          <ChoiceField
            label={t("staff.session-rules.minutes")}
            maw={320}
            allowDeselect={false}
            data={choices.map((count) => ({
              value: String(count),
              label: t("staff.session-rules.minutes-count", { count }),
            }))}
            value={String(rules.idleMinutes)}
            onChange={(value) => set({ idleMinutes: Number(value ?? kept.idleMinutes) })}
          />
          <Radio.Group label={t("staff.session-rules.what")} {...form.choice("atIdle", ways)}>
            <Stack gap="md" mt="xs">
              {ways.map((way) => (
                <Radio
                  key={way}
                  value={way}
                  label={t(`staff.session-rules.${way}`)}
                  description={t(`staff.session-rules.${way}-hint`)}
                />
              ))}
            </Stack>
          </Radio.Group>
          <ProblemNote problem={form.error} />
          <Group justify="flex-end">
            <Button type="submit" size="md" loading={form.isPending}>
              {t("staff.session-rules.save")}
            </Button>
          </Group>
        </Stack>
      </Section>
    </Form>
  )
}
