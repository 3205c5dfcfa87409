import { Button, Group, Modal, Stack, Text } from "@mantine/core"
import type { FormEvent, ReactNode } from "react"
import { Form } from "./Form.tsx"
import { ProblemNote } from "./ProblemNote.tsx"
import { useTexts } from "./words.tsx"
import type { UiKey } from "./words.tsx"

type Props = {
  readonly opened: boolean
  readonly title: string
  readonly explanation?: ReactNode
  readonly children?: ReactNode
  readonly submit: string
  /** A risky act: the safe choice comes first and the act is red. */
  readonly risky?: boolean
  readonly busy: boolean
  readonly disabled?: boolean
  readonly problem?: unknown
  readonly size?: string
  readonly onClose: () => void
  readonly onSubmit: () => void
}

/** A question with a form: says what will happen, keeps what was typed when it fails. */
export function FormModal({
  opened,
  title,
  explanation,
  children,
  submit,
  risky,
  busy,
  disabled,
  problem,
  size,
  onClose,
  onSubmit,
}: Props) {
  const { t } = useTexts<UiKey>()
  const submitForm = (event: FormEvent) => {
    event.preventDefault()
    event.stopPropagation()
    onSubmit()
  }
  return (
    <Modal opened={opened} onClose={onClose} title={title} size={size ?? "lg"} closeOnClickOutside={false}>
      <Form onSubmit={submitForm}>
        <Stack gap="md">
          {explanation !== undefined && <Text c="dimmed">{explanation}</Text>}
          {children}
          <ProblemNote problem={problem} />
          <Group justify="flex-end" gap="sm">
            <Button variant="default" onClick={onClose} data-autofocus={risky || undefined}>
              {t("staff.ui.cancel")}
            </Button>
            <Button type="submit" loading={busy} disabled={disabled ?? false} {...(risky ? { color: "red" } : {})}>
              {submit}
            </Button>
          </Group>
        </Stack>
      </Form>
    </Modal>
  )
}
