import { Button, Stack } from "@mantine/core"
import { asProblem } from "#web/ui/client/problem.ts"
import { Page } from "#web/ui/Page.tsx"
import { ProblemNote } from "#web/ui/ProblemNote.tsx"
import { useWords } from "#web/staff/use-words.ts"

/** A page that broke; the rest of the site goes on. */
export function FaultPage({ error }: { readonly error: unknown }) {
  const { t } = useWords()
  return (
    <Page narrow>
      <Stack align="flex-start">
        <ProblemNote problem={asProblem(error)} />
        <Button onClick={() => location.reload()}>{t("staff.ui.reload")}</Button>
      </Stack>
    </Page>
  )
}
