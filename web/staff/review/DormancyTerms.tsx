import { Button, Group, NumberInput, Stack, Text } from "@mantine/core"
import { useState } from "react"
import { getDormancy, listUsers, setDormancy } from "#gate/users/contract.ts"
import { useAct, useAnswer } from "#web/ui/client/hooks.tsx"
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
  const save = useAct(setDormancy, { outdates: [getDormancy, listUsers] })
  const isChanged = terms.days !== known.days || terms.noticeDays !== known.noticeDays
  return (
    <Stack gap="xs" px={{ base: "md", sm: "lg" }} pb="md">
      <Group gap="md" align="end">
        <NumberInput
          w={180}
          label={t("staff.review.dormant-days")}
          min={30}
          max={365}
          allowDecimal={false}
          value={terms.days}
          onChange={(days) => setTerms({ ...terms, days: Number(days) })}
        />
        <NumberInput
          w={180}
          label={t("staff.review.dormant-notice-days")}
          min={7}
          max={60}
          allowDecimal={false}
          value={terms.noticeDays}
          onChange={(noticeDays) => setTerms({ ...terms, noticeDays: Number(noticeDays) })}
        />
        {isChanged && (
          <Button loading={save.isPending} onClick={() => save.mutate(terms)}>
            {t("staff.review.dormant-save")}
          </Button>
        )}
      </Group>
      <ProblemNote problem={save.error} />
    </Stack>
  )
}
