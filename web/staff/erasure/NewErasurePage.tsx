import { Button, Group, Stack, Text } from "@mantine/core"
import { IconEye } from "@tabler/icons-react"
import { useState } from "react"
import type { FormEvent } from "react"
import { PageLink } from "#web/ui/links.tsx"
import { Page, PageHead } from "#web/ui/Page.tsx"
import { ProblemNote } from "#web/ui/ProblemNote.tsx"
import { useRemembered } from "#web/ui/remember.tsx"
import { Section } from "#web/ui/Section.tsx"
import { useWords } from "#web/staff/words.ts"
import { EndChoice, type Ending } from "./EndChoice.tsx"
import { groundOf, noGround } from "./ground.ts"
import { GroundFields } from "./GroundFields.tsx"
import { safeSelection, selectionOf } from "./selection.ts"
import { SelectionFields } from "./SelectionFields.tsx"
import { usePreview } from "./use-preview.ts"

/** Chooses what ends and whose; then shows what that would do. */
export function NewErasurePage() {
  const { t } = useWords()
  const [ending, setEnding] = useRemembered<Ending>("erasure.ending", { end: "erase", profile: undefined })
  const [selection, setSelection] = useRemembered("erasure.selection", safeSelection())
  const [ground, setGround] = useRemembered("erasure.ground", noGround)
  const [tried, setTried] = useState(false)
  const preview = usePreview()
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setTried(true)
    const given = groundOf(ground, t)
    if (given === undefined || (selection.mode === "named" && selection.persons.length === 0)) return
    preview.ask(ending, { ...selectionOf(selection), ...given })
  }
  return (
    <Page narrow>
      <PageHead
        title={t("staff.erasure.new")}
        explanation={t("staff.erasure.explanation")}
        above={
          <PageLink to="/erasures" size="sm">
            {t("staff.erasure.title")}
          </PageLink>
        }
      />
      <form onSubmit={submit} noValidate>
        <Stack gap="lg">
          <Section>
            <EndChoice value={ending} onChange={setEnding} />
          </Section>
          <Section>
            <SelectionFields value={selection} onChange={setSelection} tried={tried} />
          </Section>
          <Section>
            <GroundFields value={ground} onChange={setGround} mayBeAsked={selection.mode === "named"} tried={tried} />
          </Section>
          <ProblemNote problem={preview.problem} />
          <Group justify="flex-end" gap="md">
            <Text size="sm" c="dimmed">
              {t("staff.erasure.preview-hint")}
            </Text>
            <Button type="submit" size="md" loading={preview.isBusy} leftSection={<IconEye size={19} aria-hidden />}>
              {t("staff.erasure.preview")}
            </Button>
          </Group>
        </Stack>
      </form>
    </Page>
  )
}
