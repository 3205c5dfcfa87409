import { Stack, Text } from "@mantine/core"
import { getDormancy, setDormancy } from "#gate/users/contract.ts"
import { useAnswer } from "#web/ui/client/hooks.tsx"
import { NumbersForm } from "#web/ui/form/NumbersForm.tsx"
import { useMay } from "#web/staff/me.ts"
import { useWords } from "#web/staff/use-words.ts"

/** After how many days an account that nobody uses is told of its end, and how long after that it closes. */
export function DormancyTerms() {
  const { t } = useWords()
  const may = useMay()
  const known = useAnswer(getDormancy, {})
  if (known.data === undefined) return null
  if (!may("users.manage"))
    return (
      <Text size="sm" px={{ base: "md", sm: "lg" }} pb="sm">
        {t("staff.review.dormant-terms", known.data)}
      </Text>
    )
  return (
    <Stack gap="xs" px={{ base: "md", sm: "lg" }} pb="md">
      <NumbersForm
        act={setDormancy}
        known={known.data}
        labels={{ days: t("staff.review.dormant-days"), noticeDays: t("staff.review.dormant-notice-days") }}
        save={t("staff.review.dormant-save")}
        width={180}
      />
    </Stack>
  )
}
