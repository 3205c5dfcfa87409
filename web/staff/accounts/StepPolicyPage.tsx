import { Alert, Button, Checkbox, Group, Stack, Switch, Text } from "@mantine/core"
import { IconInfoCircle } from "@tabler/icons-react"
import { useState } from "react"
import type { FormEvent } from "react"
import { getStepPolicy, setStepPolicy } from "#gate/accounts/contract.ts"
import type { StepChoice, StepPolicy } from "#gate/accounts/contract.ts"
import { Form } from "#web/ui/Form.tsx"
import { Answer } from "#web/ui/Answer.tsx"
import { keptAs } from "#web/ui/client/answer-key.ts"
import { useAct, useAnswer } from "#web/ui/client/hooks.tsx"
import { Page, PageHead } from "#web/ui/Page.tsx"
import { ProblemNote } from "#web/ui/ProblemNote.tsx"
import { Section } from "#web/ui/Section.tsx"
import { UnsavedGuard } from "#web/ui/UnsavedGuard.tsx"
import { useWords } from "#web/staff/words.ts"
import { SessionRulesForm } from "./SessionRulesForm.tsx"

/** The strongest in front, as somebody who signs in is asked for them. */
const choices = ["passkey", "totp", "code"] as const satisfies readonly StepChoice[]

/** What the practice takes as a second step, and from whom. */
export function StepPolicyPage() {
  const { t } = useWords()
  const policy = useAnswer(getStepPolicy, {}, { freshFor: 0 })
  return (
    <Page narrow>
      <PageHead title={t("staff.step-policy.title")} explanation={t("staff.step-policy.explanation")} />
      <Stack gap="xl">
        <Answer from={policy}>{(kept) => <PolicyForm key={JSON.stringify(kept)} kept={kept} />}</Answer>
        <SessionRulesForm />
      </Stack>
    </Page>
  )
}

function PolicyForm({ kept }: { readonly kept: StepPolicy }) {
  const { t } = useWords()
  const [policy, setPolicy] = useState(kept)
  const save = useAct(setStepPolicy, {
    keeps: () => keptAs(getStepPolicy, {}, policy),
    said: t("staff.step-policy.saved"),
  })
  const takesMail = policy.allowed.includes("code")
  const isNone = policy.allowed.length === 0
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (!isNone) save.mutate(policy)
  }
  const allow = (allowed: readonly string[]) =>
    setPolicy({ ...policy, allowed: choices.filter((one) => allowed.includes(one)) })
  return (
    <Form onSubmit={submit}>
      <Stack gap="lg">
        <UnsavedGuard isDirty={JSON.stringify(policy) !== JSON.stringify(kept) && !save.isSuccess} />
        <Section title={t("staff.step-policy.allowed")}>
          <Checkbox.Group
            aria-label={t("staff.step-policy.allowed")}
            value={policy.allowed}
            onChange={allow}
            error={isNone && t("staff.step-policy.none")}
          >
            <Stack gap="md" mb={isNone ? "xs" : 0}>
              {choices.map((one) => (
                <Checkbox
                  key={one}
                  value={one}
                  label={t(`staff.steps.${one}`)}
                  description={t(`staff.step-policy.${one}`)}
                />
              ))}
            </Stack>
          </Checkbox.Group>
        </Section>
        {takesMail && (
          <Section title={t("staff.step-policy.high-risk")}>
            <Switch
              size="md"
              label={t("staff.step-policy.no-mail")}
              description={t("staff.step-policy.no-mail-hint")}
              checked={!policy.mailForHighRisk}
              onChange={(event) => setPolicy({ ...policy, mailForHighRisk: !event.currentTarget.checked })}
            />
          </Section>
        )}
        <Section title={t("staff.step-policy.card")}>
          <Switch
            size="md"
            label={t("staff.step-policy.card-counts")}
            description={t(policy.eidCard ? "staff.step-policy.card-on" : "staff.step-policy.card-off")}
            checked={policy.eidCard}
            onChange={(event) => setPolicy({ ...policy, eidCard: event.currentTarget.checked })}
          />
        </Section>
        <Touched kept={kept} policy={policy} />
        <ProblemNote problem={save.error} />
        <Group justify="flex-end">
          <Button type="submit" size="md" loading={save.isPending} disabled={isNone}>
            {t("staff.ui.save")}
          </Button>
        </Group>
      </Stack>
    </Form>
  )
}

/** Whom a choice touches that is not saved yet, in words. */
function Touched({ kept, policy }: { readonly kept: StepPolicy; readonly policy: StepPolicy }) {
  const { t } = useWords()
  const gone = kept.allowed.filter((one) => !policy.allowed.includes(one))
  const isStricterForSome = policy.allowed.includes("code") && kept.mailForHighRisk && !policy.mailForHighRisk
  const said = [
    ...gone.map((one) => t("staff.step-policy.gone", { step: t(`staff.steps.${one}`) })),
    ...(isStricterForSome ? [t("staff.step-policy.gone-high-risk")] : []),
    ...(kept.eidCard && !policy.eidCard ? [t("staff.step-policy.gone-card")] : []),
  ]
  if (said.length === 0) return null
  return (
    <Alert variant="light" icon={<IconInfoCircle aria-hidden />} title={t("staff.step-policy.touched")}>
      <Stack gap={6}>
        {said.map((line) => (
          <Text key={line} size="sm">
            {line}
          </Text>
        ))}
      </Stack>
    </Alert>
  )
}
