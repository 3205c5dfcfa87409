import { Button, Group, Stack, Text } from "@mantine/core"
import { useState } from "react"
import { getNoticeDays, setNoticeDays } from "#duties/retention/contract.ts"
import type { NoticeDays } from "#duties/retention/contract.ts"
import { NumberField } from "#web/ui/fields/NumberField.tsx"
import { Answer } from "#web/ui/Answer.tsx"
import { useAct, useAnswer } from "#web/ui/client/hooks.tsx"
import { Form } from "#web/ui/Form.tsx"
import { ProblemNote } from "#web/ui/ProblemNote.tsx"
import { Section } from "#web/ui/Section.tsx"
import { useWords } from "#web/staff/words.ts"

/** How long before and after a term passes its managers are told. */
export function NoticeDaysCard() {
  const { t } = useWords()
  const known = useAnswer(getNoticeDays, {})
  return (
    <Section title={t("staff.retention.days-title")}>
      <Answer from={known}>{(days) => <DaysForm known={days} />}</Answer>
    </Section>
  )
}

function DaysForm({ known }: { readonly known: NoticeDays }) {
  const { t } = useWords()
  const [days, setDays] = useState(known)
  const save = useAct(setNoticeDays)
  const isChanged = days.before !== known.before || days.after !== known.after
  const field = (name: "before" | "after") => (
    <NumberField
      w={160}
      label={t(`staff.retention.days-${name}`)}
      min={1}
      max={365}
      value={days[name]}
      onChange={(typed) => setDays({ ...days, [name]: typed })}
    />
  )
  return (
    <Stack gap="sm">
      <Text size="sm" c="dimmed">
        {t("staff.retention.days-explanation")}
      </Text>
      <Form onSubmit={() => save.mutate(days)}>
        <Group gap="md" align="end">
          {field("before")}
          {field("after")}
          {isChanged && (
            <Button loading={save.isPending} type="submit">
              {t("staff.retention.save")}
            </Button>
          )}
        </Group>
      </Form>
      <ProblemNote problem={save.error} />
    </Stack>
  )
}
