import { IconChecklist } from "@tabler/icons-react"
import type { Person } from "#records/persons/contract.ts"
import { listTasksOfPerson } from "#records/tasks/contract.ts"
import { Answer } from "#web/ui/Answer.tsx"
import { PagedList, usePaged } from "#web/ui/PagedList.tsx"
import { useAnswer } from "#web/ui/client/hooks.tsx"
import { ListSkeleton } from "#web/ui/ListSkeleton.tsx"
import { Nothing } from "#web/ui/Nothing.tsx"
import { Section } from "#web/ui/Section.tsx"
import { useWords } from "#web/staff/use-words.ts"
import { NewTaskButton } from "./NewTaskButton.tsx"
import { TaskLines } from "./TaskLines.tsx"

/** What is to be done about a person, and what was done. */
export function TasksOfPerson({ person }: { readonly person: Person }) {
  const { t } = useWords()
  const open = useAnswer(listTasksOfPerson, { id: person.id }, { freshFor: 10_000 })
  return (
    <>
      <Section
        title={t("staff.tasks.title")}
        actions={<NewTaskButton about={{ name: person.fullName, input: { person: person.id } }} />}
        flush
      >
        <Answer from={open} meanwhile={<ListSkeleton rows={3} />}>
          {(answer) =>
            answer.total === 0 ? (
              <Nothing
                icon={<IconChecklist aria-hidden />}
                title={t("staff.tasks.none-here")}
                advice={t("staff.tasks.none-here-advice")}
              />
            ) : (
              <TaskLines tasks={answer.tasks} hidden={answer.hidden} />
            )
          }
        </Answer>
      </Section>
      <DoneTasks person={person.id} />
    </>
  )
}

/** What was done about a person; not there when nothing was. */
function DoneTasks({ person }: { readonly person: string }) {
  const { t } = useWords()
  const done = usePaged(listTasksOfPerson, { id: person, state: "done" }, { size: 20, freshFor: 10_000 })
  if (done.answer.data === undefined || done.answer.data.total === 0) return null
  return (
    <Section title={t("staff.tasks.state.done")} flush mt="lg">
      <PagedList of={done} meanwhile={3} none={null}>
        {({ tasks, hidden }) => <TaskLines tasks={tasks} hidden={hidden} />}
      </PagedList>
    </Section>
  )
}
