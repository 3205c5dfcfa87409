import { Box, Text } from "@mantine/core"
import { lazy, Suspense, useState } from "react"
import type { Task } from "#records/tasks/contract.ts"
import { Lines } from "#web/ui/Lines.tsx"
import { useWords } from "#web/staff/use-words.ts"
import { TaskLine } from "./TaskLine.tsx"

const TaskModal = lazy(() => import("./TaskModal.tsx").then(({ TaskModal: modal }) => ({ default: modal })))

type Props = {
  readonly tasks: readonly Task[]
  /** So many more are about somebody whom the reader may not see. */
  readonly hidden: number
  /** Says about whom each is. */
  readonly withPerson?: boolean
}

/** Tasks as a list; each opens, and can be marked as done in its line. */
export function TaskLines({ tasks, hidden, withPerson }: Props) {
  const { t } = useWords()
  const [opened, setOpened] = useState<string>()
  const task = tasks.find(({ id }) => id === opened)
  return (
    <>
      {tasks.length > 0 && (
        <Lines>
          {tasks.map((one) => (
            <TaskLine key={one.id} task={one} withPerson={withPerson ?? false} onOpen={() => setOpened(one.id)} />
          ))}
        </Lines>
      )}
      {hidden > 0 && (
        <Box px={{ base: "md", sm: "lg" }} py="md">
          <Text size="sm" c="dimmed">
            {t("staff.tasks.hidden", { count: hidden })}
          </Text>
        </Box>
      )}
      {task !== undefined && (
        <Suspense>
          <TaskModal task={task} onClose={() => setOpened(undefined)} />
        </Suspense>
      )}
    </>
  )
}
