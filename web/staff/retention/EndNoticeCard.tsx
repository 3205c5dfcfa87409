import { Button, Group, List, Stack, Text, TextInput, Title } from "@mantine/core"
import { IconEraser } from "@tabler/icons-react"
import { useState } from "react"
import type { FormEvent } from "react"
import type { z } from "zod"
import { endNotice, previewNoticeEnd } from "#duties/retention/contract.ts"
import type { Notice } from "#duties/retention/contract.ts"
import { Form } from "#web/ui/Form.tsx"
import { Answer } from "#web/ui/Answer.tsx"
import { useAct, useAnswer } from "#web/ui/client/hooks.tsx"
import { ProblemNote } from "#web/ui/ProblemNote.tsx"
import { Section } from "#web/ui/Section.tsx"
import { useWords } from "#web/staff/words.ts"
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

const plain = (text: string): string => text.trim().replace(/\s+/g, " ").toLowerCase()

function Confirm({ notice, preview }: Props & { readonly preview: Preview }) {
  const { t } = useWords()
  const [typed, setTyped] = useState("")
  const [tried, setTried] = useState(false)
  const { confirmation: words, seen, due } = preview
  const isRight = plain(typed) === plain(words)
  const end = useAct(endNotice)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setTried(true)
    if (isRight) end.mutate({ id: notice.id, seen, confirmation: typed, things: due.things ?? 0 })
  }
  return (
    <Form onSubmit={submit}>
      <Stack gap="md">
        <TextInput
          label={t("staff.erasure.confirm-type", { words })}
          description={t("staff.erasure.confirm-hint")}
          maw={420}
          autoComplete="off"
          spellCheck={false}
          value={typed}
          onChange={(event) => setTyped(event.currentTarget.value)}
          error={tried && !isRight ? t("staff.erasure.confirm-wrong", { words }) : undefined}
        />
        <ProblemNote problem={end.error} />
        <Group justify="flex-end">
          <Button type="submit" color="red" loading={end.isPending}>
            {t(preview.needsSecond ? "staff.erasure.ask" : "staff.retention.end-now")}
          </Button>
        </Group>
      </Stack>
    </Form>
  )
}
