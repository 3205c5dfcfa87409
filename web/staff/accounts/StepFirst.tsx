import { Button, Stack } from "@mantine/core"
import { useDocumentTitle } from "@mantine/hooks"
import { DoorHead } from "./DoorHead.tsx"
import { useWords } from "#web/staff/use-words.ts"
import { Doorway } from "./Doorway.tsx"
import { SecondSteps } from "./SecondSteps.tsx"
import { StepUp } from "./StepUp.tsx"
import { useLeave } from "./use-leave.ts"

/** Who came in by mail, and may not any more, sets up another step here; the site opens when that is done. */
export function StepFirst() {
  const { t } = useWords()
  useDocumentTitle(`${t("staff.step-first.title")} · Hoeder`)
  const leave = useLeave()
  return (
    <Doorway>
      <Stack gap="lg">
        <DoorHead title={t("staff.step-first.title")} explanation={t("staff.step-first.explanation")} />
        <SecondSteps onlySetUp />
        <Button variant="subtle" color="gray" onClick={() => leave.mutate()}>
          {t("staff.nav.sign-out")}
        </Button>
      </Stack>
      <StepUp />
    </Doorway>
  )
}
