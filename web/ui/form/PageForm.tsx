import { Button, Group, Stack } from "@mantine/core"
import type { ReactNode } from "react"
import { Form } from "#web/ui/Form.tsx"
import type { Sending } from "#web/ui/FormModal.tsx"
import { ProblemNote } from "#web/ui/ProblemNote.tsx"
import { UnsavedGuard } from "#web/ui/UnsavedGuard.tsx"

type Props = {
  readonly of: Sending & {
    readonly isDirty: boolean
    readonly isDone: boolean
    readonly submit: () => void
    readonly mark: () => void
  }
  readonly submit: string
  readonly disabled?: boolean
  /** What else can be done, before sending it. */
  readonly beside?: ReactNode
  readonly children: ReactNode
}

/** A form that is a page, or a card on one: asks before it is left with something in it, and says what went wrong. */
export const PageForm = ({ of, submit, disabled, beside, children }: Props) => (
  <Form onSubmit={of.submit} mark={of.mark}>
    <UnsavedGuard isDirty={of.isDirty && !of.isDone} />
    <Stack gap="lg">
      {children}
      <ProblemNote problem={of.error} faultsShown={of.faultsShown ?? false} />
      <Group justify="flex-end">
        {beside}
        <Button type="submit" size="md" loading={of.isPending} disabled={disabled ?? false}>
          {submit}
        </Button>
      </Group>
    </Stack>
  </Form>
)
