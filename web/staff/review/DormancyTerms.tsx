import { Button, Group, Stack, Text } from "@mantine/core"
import { useState } from "react"
import { getDormancy, setDormancy } from "#gate/users/contract.ts"
import { NumberField } from "#web/ui/fields/NumberField.tsx"
import { useAct, useAnswer } from "#web/ui/client/hooks.tsx"
import { Form } from "#web/ui/Form.tsx"
import { ProblemNote } from "#web/ui/ProblemNote.tsx"
import { useMay } from "#web/staff/me.ts"
import { useWords } from "#web/staff/words.ts"

type Terms = { readonly days: number; readonly noticeDays: number }

/** After how many days an account that nobody uses is told of its end, and how long after that it closes. */
export function DormancyTerms() {
  const { t } = useWords()
  const may = useMay()
  const known = useAnswer(getDormancy, {})
  if (known.data === undefined) return null
  if (may("users.manage")) return <TermsForm known={known.data} />
  return (
    <Text size="sm" px={{ base: "md", sm: "lg" }} pb="sm">
      {t("staff.review.dormant-terms", known.data)}
    </Text>
  )
}

function TermsForm({ known }: { readonly known: Terms }) {
  const { t } = useWords()
  const [terms, setTerms] = useState<Terms>(known)
  const save = useAct(setDormancy)
  const isChanged = terms.days !== known.days || terms.noticeDays !== known.noticeDays
  return (
    <Stack gap="xs" px={{ base: "md", sm: "lg" }} pb="md">
      <Form onSubmit={() => save.mutate(terms)}>
        <Group gap="md" align="end">
          <NumberField
            w={180}
            label={t("staff.review.dormant-days")}
            min={30}
            max={365}
            value={terms.days}
            onChange={(days) => setTerms({ ...terms, days })}
          />
          <NumberField
            w={180}
            label={t("staff.review.dormant-notice-days")}
            min={7}
            max={60}
            value={terms.noticeDays}
            onChange={(noticeDays) => setTerms({ ...terms, noticeDays })}
          />
          {isChanged && (
            <Button loading={save.isPending} type="submit">
              {t("staff.review.dormant-save")}
            </Button>
          )}
        </Group>
      </Form>
      <ProblemNote problem={save.error} />
    </Stack>
  )
}
