import { Button, Group, Stack, Text } from "@mantine/core"
import { IconEye } from "@tabler/icons-react"
import { useState, type ReactNode } from "react"
import type { PolicyId } from "#ground/kernel/ids.ts"
import { whatIf, type WhatIf } from "#duties/retention/contract.ts"
import { Form } from "#web/ui/Form.tsx"
import { useAct } from "#web/ui/client/hooks.tsx"
import { errorsOf, stillWrong } from "#web/ui/fields/faults.ts"
import { ProblemNote } from "#web/ui/ProblemNote.tsx"
import { Section } from "#web/ui/Section.tsx"
import { useWords } from "#web/staff/use-words.ts"
import { Outcome } from "./Outcome.tsx"
import { PolicyFields } from "./PolicyFields.tsx"
import { usePolicySentence } from "./say.ts"
import { contentOf, type PolicyValues } from "./values.ts"

type Props = {
  readonly values: PolicyValues
  readonly onChange: (values: PolicyValues) => void
  readonly replaces?: PolicyId
  readonly saving: boolean
  readonly problem: unknown
  readonly onSave: (seen: string) => void
  readonly beside?: ReactNode
}

/** A policy to be filled in and tried; only what was tried, exactly as it stands there, can be saved. */
export function PolicyForm({ values, onChange, replaces, saving, problem, onSave, beside }: Props) {
  const { t } = useWords()
  const sentence = usePolicySentence()
  const [tried, setTried] = useState<{ readonly values: PolicyValues; readonly outcome: WhatIf }>()
  const attempt = useAct(whatIf)
  const [refused, setRefused] = useState<{ readonly values: PolicyValues; readonly errors: Record<string, string> }>()
  // What was said of a field is about what stood there.
  const errors = refused?.values === values ? refused.errors : {}
  const outcome = tried?.values === values ? tried.outcome : undefined
  const submit = () => {
    const input = { ...contentOf(values), ...(replaces === undefined ? {} : { replaces }) }
    attempt.mutate(input, {
      onSuccess: (answer) => setTried({ values, outcome: answer }),
      onError: (thrown) => setRefused({ values, errors: errorsOf(thrown, t) }),
    })
  }
  return (
    <Form onSubmit={submit}>
      <Stack gap="lg">
        <Section>
          <PolicyFields values={values} onChange={onChange} errors={errors} />
          {values.years + values.months + values.days > 0 && (
            <Text mt="lg" fw={550}>
              {sentence(contentOf(values))}
            </Text>
          )}
        </Section>
        {outcome !== undefined && <Outcome outcome={outcome} values={values} />}
        <ProblemNote faultsShown problem={stillWrong(attempt.error ?? problem, errors, t)} />
        <Group justify="space-between" gap="md">
          <Group gap="sm">{beside}</Group>
          <Group gap="md" justify="flex-end">
            {outcome === undefined ? (
              <>
                <Text size="sm" c="dimmed">
                  {t("staff.retention.try-first")}
                </Text>
                <Button type="submit" loading={attempt.isPending} leftSection={<IconEye size={19} aria-hidden />}>
                  {t("staff.retention.try")}
                </Button>
              </>
            ) : (
              <Button loading={saving} onClick={() => onSave(outcome.seen)}>
                {t("staff.retention.put-in-use")}
              </Button>
            )}
          </Group>
        </Group>
      </Stack>
    </Form>
  )
}
