import { Alert, Checkbox, Stack, Switch, Text } from "@mantine/core"
import { IconInfoCircle } from "@tabler/icons-react"
import { getStepPolicy, setStepPolicy, type StepChoice, type StepPolicy } from "#gate/accounts/contract.ts"
import { Answer } from "#web/ui/Answer.tsx"
import { keptAs } from "#web/ui/client/answer-key.ts"
import { useAnswer } from "#web/ui/client/hooks.tsx"
import { Page, PageHead } from "#web/ui/Page.tsx"
import { Section } from "#web/ui/Section.tsx"
import { PageForm } from "#web/ui/form/PageForm.tsx"
import { useActForm } from "#web/ui/form/use-act-form.ts"
import { useWords } from "#web/staff/use-words.ts"
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
  const form = useActForm(setStepPolicy, kept, {
    needed: { allowed: t("staff.step-policy.none") },
    send: (policy) => policy,
    keeps: (_nothing, { eidCard = true, ...policy }) => keptAs(getStepPolicy, {}, { ...policy, eidCard }),
    said: t("staff.step-policy.saved"),
  })
  const { typed: policy, set } = form
  const isNone = policy.allowed.length === 0
  const allow = (allowed: readonly string[]) => set({ allowed: choices.filter((one) => allowed.includes(one)) })
  return (
    <PageForm of={form} submit={t("staff.ui.save")} disabled={isNone}>
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
      {policy.allowed.includes("code") && (
        <Section title={t("staff.step-policy.high-risk")}>
          <Switch
            size="md"
            label={t("staff.step-policy.no-mail")}
            description={t("staff.step-policy.no-mail-hint")}
            checked={!policy.mailForHighRisk}
            onChange={(event) => set({ mailForHighRisk: !event.currentTarget.checked })}
          />
        </Section>
      )}
      <Section title={t("staff.step-policy.card")}>
        <Switch
          size="md"
          label={t("staff.step-policy.card-counts")}
          description={t(policy.eidCard ? "staff.step-policy.card-on" : "staff.step-policy.card-off")}
          {...form.tick("eidCard")}
        />
      </Section>
      <Touched kept={kept} policy={policy} />
    </PageForm>
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
