import { Button, Group, Stack, TextInput } from "@mantine/core"
import { type ReactNode, useState } from "react"
import { Form } from "#web/ui/Form.tsx"
import type { Sending } from "#web/ui/FormModal.tsx"
import { ProblemNote } from "#web/ui/ProblemNote.tsx"
import { useWords } from "#web/staff/use-words.ts"
import { isSaidAlike } from "./sentence.ts"

type Props = {
  /** What must be typed. */
  readonly words: string
  readonly of: Sending
  readonly submit: string
  readonly onYes: (typed: string) => void
  readonly children?: ReactNode
}

/** Before something that cannot be undone: typing what will happen. */
export function TypedYes({ words, of, submit, onYes, children }: Props) {
  const { t } = useWords()
  const [typed, setTyped] = useState("")
  const [tried, setTried] = useState(false)
  const isRight = isSaidAlike(typed, words)
  const send = () => {
    setTried(true)
    if (isRight) onYes(typed)
  }
  return (
    <Form onSubmit={send}>
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
        <ProblemNote problem={of.error} />
        <Group justify="flex-end" gap="sm">
          {children}
          <Button type="submit" color="red" loading={of.isPending}>
            {submit}
          </Button>
        </Group>
      </Stack>
    </Form>
  )
}
