import { Button, Group, Stack, Text } from "@mantine/core"
import type { UseMutationResult } from "@tanstack/react-query"
import { type ReactNode, useState } from "react"
import type { AnswerProblem } from "#web/ui/client/problem.ts"
import { Confirm } from "#web/ui/Confirm.tsx"
import { ProblemNote } from "#web/ui/ProblemNote.tsx"
import { Section } from "#web/ui/Section.tsx"

type Nothing = Readonly<Record<string, never>>

type Props = {
  readonly title: string
  readonly isLinked: boolean
  /** How it stands. */
  readonly said: ReactNode
  /** Goes away to make the link. */
  readonly leave: UseMutationResult<unknown, AnswerProblem, Nothing>
  /** Makes it, with what one came back with. */
  readonly finish: { readonly isPending: boolean; readonly error: AnswerProblem | null }
  readonly undo: UseMutationResult<unknown, AnswerProblem, Nothing>
  readonly labels: {
    readonly make: string
    readonly undo: string
    readonly undoTitle: string
    readonly undoExplanation: string
  }
  readonly children?: ReactNode
}

/** One's own account with somebody else, who says who one is: to be linked, and unlinked. */
export function AccountLink({ title, isLinked, said, leave, finish, undo, labels, children }: Props) {
  const [undoing, setUndoing] = useState(false)
  const close = () => setUndoing(false)
  return (
    <Section title={title}>
      <Stack>
        {children}
        <ProblemNote problem={leave.error ?? finish.error} />
        <Group justify="space-between" gap="md">
          <Text flex="1 1 260px">{said}</Text>
          {isLinked ? (
            <Button variant="default" onClick={() => setUndoing(true)}>
              {labels.undo}
            </Button>
          ) : (
            <Button loading={leave.isPending || finish.isPending} onClick={() => leave.mutate({})}>
              {labels.make}
            </Button>
          )}
        </Group>
      </Stack>
      <Confirm
        opened={undoing}
        title={labels.undoTitle}
        explanation={labels.undoExplanation}
        submit={labels.undo}
        risky
        of={undo}
        onClose={close}
        onYes={() => undo.mutate({}, { onSuccess: close })}
      />
    </Section>
  )
}
