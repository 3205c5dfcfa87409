import { Text } from "@mantine/core"
import type { Dossier } from "#records/dossiers/contract.ts"
import { listTasksOfDossier } from "#records/tasks/contract.ts"
import { Answer } from "#web/ui/Answer.tsx"
import { useAnswer } from "#web/ui/client/hooks.tsx"
import { ListSkeleton } from "#web/ui/ListSkeleton.tsx"
import { Section } from "#web/ui/Section.tsx"
import { useWords } from "#web/staff/use-words.ts"
import { NewTaskButton } from "./NewTaskButton.tsx"
import { TaskLines } from "./TaskLines.tsx"

/** What is to be done about a dossier. */
export function TasksOfDossier({ dossier }: { readonly dossier: Dossier }) {
  const { t } = useWords()
  const tasks = useAnswer(listTasksOfDossier, { id: dossier.id }, { freshFor: 10_000 })
  const about = { name: `${dossier.person.name}, ${dossier.title}`, input: { dossier: dossier.id } }
  return (
    <Section title={t("staff.tasks.title")} actions={<NewTaskButton about={about} look="subtle" />} flush>
      <Answer from={tasks} meanwhile={<ListSkeleton rows={2} />}>
        {(answer) =>
          answer.total === 0 ? (
            <Text c="dimmed" px="lg" pb="lg">
              {t("staff.tasks.none-here")}
            </Text>
          ) : (
            <TaskLines tasks={answer.tasks} hidden={answer.hidden} />
          )
        }
      </Answer>
    </Section>
  )
}
