import { IconChecklist } from "@tabler/icons-react"
import { useState } from "react"
import type { Person } from "#records/persons/contract.ts"
import { listTasksOfPerson } from "#records/tasks/contract.ts"
import { Answer } from "#web/ui/Answer.tsx"
import { useAnswer } from "#web/ui/client/hooks.tsx"
import { ListSkeleton } from "#web/ui/ListSkeleton.tsx"
import { Nothing } from "#web/ui/Nothing.tsx"
import { Pages } from "#web/ui/Pages.tsx"
import { Section } from "#web/ui/Section.tsx"
import { useWords } from "#web/staff/words.ts"
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

const size = 20

/** What was done about a person; not there when nothing was. */
function DoneTasks({ person }: { readonly person: string }) {
  const { t } = useWords()
  const [page, setPage] = useState(1)
  const done = useAnswer(listTasksOfPerson, { id: person, state: "done", page, size }, { keep: true, freshFor: 10_000 })
  if (done.data === undefined || done.data.total === 0) return null
  return (
    <Section title={t("staff.tasks.state.done")} flush mt="lg">
      <TaskLines tasks={done.data.tasks} hidden={done.data.hidden} />
      <Pages page={page} size={size} total={done.data.total} onPage={setPage} />
    </Section>
  )
}
