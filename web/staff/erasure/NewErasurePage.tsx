import { Button, Group, Stack, Text } from "@mantine/core"
import { IconEye } from "@tabler/icons-react"
import { useState } from "react"
import type { FormEvent } from "react"
import { PageLink } from "#web/ui/links.tsx"
import { Page, PageHead } from "#web/ui/Page.tsx"
import { ProblemNote } from "#web/ui/ProblemNote.tsx"
import { Section } from "#web/ui/Section.tsx"
import { useWords } from "#web/staff/words.ts"
import { EndChoice } from "./EndChoice.tsx"
import { groundOf } from "./ground.ts"
import { GroundFields } from "./GroundFields.tsx"
import { selectionOf } from "./selection.ts"
import { SelectionFields } from "./SelectionFields.tsx"
import { useChoices } from "./use-choices.ts"
import { usePreview } from "./use-preview.ts"

/** Chooses what ends and whose; then shows what that would do. */
export function NewErasurePage() {
  const { t } = useWords()
  const { choices, choose } = useChoices()
  const { ending, selection, ground } = choices
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
            <EndChoice value={ending} onChange={(chosen) => choose({ ending: chosen })} />
          </Section>
          <Section>
            <SelectionFields value={selection} onChange={(chosen) => choose({ selection: chosen })} tried={tried} />
          </Section>
          <Section>
            <GroundFields
              value={ground}
              onChange={(chosen) => choose({ ground: chosen })}
              mayBeAsked={selection.mode === "named"}
              tried={tried}
            />
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
