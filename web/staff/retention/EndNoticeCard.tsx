import { Button, Group, List, Stack, Text, Title } from "@mantine/core"
import { IconEraser } from "@tabler/icons-react"
import { useState } from "react"
import type { z } from "zod"
import { endNotice, previewNoticeEnd, type Notice } from "#duties/retention/contract.ts"
import { Answer } from "#web/ui/Answer.tsx"
import { useAct, useAnswer } from "#web/ui/client/hooks.tsx"
import { Section } from "#web/ui/Section.tsx"
import { TypedYes } from "#web/staff/erasure/TypedYes.tsx"
import { useWords } from "#web/staff/use-words.ts"
import { countsOf } from "./say.ts"

type Preview = z.output<(typeof previewNoticeEnd)["gives"]>
type Props = { readonly notice: Notice }

/** Ends what a notice says is due: first a look at how much that is now. */
export function EndNoticeCard({ notice }: Props) {
  const { t } = useWords()
  const [looking, setLooking] = useState(false)
  return (
    <Section title={t("staff.retention.end-title")}>
      {looking ? (
        <Looked notice={notice} />
      ) : (
        <Group justify="space-between" gap="md">
          <Text size="sm" c="dimmed" flex={1} miw={220}>
            {t("staff.retention.end-hint")}
          </Text>
          <Button variant="default" leftSection={<IconEraser size={18} aria-hidden />} onClick={() => setLooking(true)}>
            {t("staff.retention.end-look")}
          </Button>
        </Group>
      )}
    </Section>
  )
}

function Looked({ notice }: Props) {
  const { t } = useWords()
  const answer = useAnswer(previewNoticeEnd, { id: notice.id }, { freshFor: 0 })
  return (
    <Answer from={answer}>
      {(preview) => (
        <Stack gap="md">
          <Text>{t("staff.retention.end-due", { what: countsOf(preview.due, t) })}</Text>
          {preview.held.length > 0 && (
            <div>
              <Title order={3} size="h5">
                {t("staff.retention.why-held")}
              </Title>
              <List size="sm" mt={6}>
                {preview.held.map(({ ground, ...count }) => (
                  <List.Item key={ground}>
                    {ground}: {countsOf(count, t)}
                  </List.Item>
                ))}
              </List>
            </div>
          )}
          {preview.needsSecond && <Text>{t("staff.retention.end-second")}</Text>}
          {(preview.due.things ?? 0) > 0 && <Confirm notice={notice} preview={preview} />}
        </Stack>
      )}
    </Answer>
  )
}

function Confirm({ notice, preview }: Props & { readonly preview: Preview }) {
  const { t } = useWords()
  const { confirmation: words, seen, due } = preview
  const end = useAct(endNotice)
  return (
    <TypedYes
      words={words}
      of={end}
      submit={t(preview.needsSecond ? "staff.erasure.ask" : "staff.retention.end-now")}
      onYes={(confirmation) => end.mutate({ id: notice.id, seen, confirmation, things: due.things ?? 0 })}
    />
  )
}
