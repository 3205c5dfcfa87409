import { Group } from "@mantine/core"
import { listTasks } from "#records/tasks/contract.ts"
import { Answer } from "#web/ui/Answer.tsx"
import { useAnswer } from "#web/ui/client/hooks.tsx"
import { ButtonLink } from "#web/ui/links.tsx"
import { ListSkeleton } from "#web/ui/ListSkeleton.tsx"
import { Section } from "#web/ui/Section.tsx"
import { NewTaskButton } from "#web/staff/tasks/NewTaskButton.tsx"
import { NoTasks } from "#web/staff/tasks/NoTasks.tsx"
import { TaskCounts } from "#web/staff/tasks/TaskCounts.tsx"
import { TaskLines } from "#web/staff/tasks/TaskLines.tsx"
import { useWords } from "#web/staff/use-words.ts"

const howMany = 8

/** What who is signed in and their teams have to do first. */
export function MyTasks() {
  const { t } = useWords()
  const tasks = useAnswer(listTasks, { whose: "both", size: howMany }, { freshFor: 10_000 })
  const actions = (
    <Group gap="xs">
      {tasks.data !== undefined && <TaskCounts overdue={tasks.data.overdue} today={tasks.data.today} />}
      <NewTaskButton look="subtle" />
      <ButtonLink to="/tasks" variant="subtle" size="compact-sm">
        {t("staff.tasks.all")}
      </ButtonLink>
    </Group>
  )
  return (
    <Section title={t("staff.tasks.mine")} actions={actions} flush>
      <Answer from={tasks} meanwhile={<ListSkeleton rows={3} />}>
        {(answer) =>
          answer.total === 0 ? (
            <NoTasks whose="both" state="open" />
          ) : (
            <TaskLines tasks={answer.tasks} hidden={answer.hidden} withPerson />
          )
        }
      </Answer>
    </Section>
  )
}
