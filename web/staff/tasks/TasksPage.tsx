import { Grid, Group, Stack } from "@mantine/core"
import { listTasks } from "#records/tasks/contract.ts"
import { ChoiceField } from "#web/ui/fields/ChoiceField.tsx"
import { PagedList } from "#web/ui/PagedList.tsx"
import { useAnswer } from "#web/ui/client/hooks.tsx"
import { Page, PageHead } from "#web/ui/Page.tsx"
import { useRemembered } from "#web/ui/remember.tsx"
import { Section } from "#web/ui/Section.tsx"
import { useWords } from "#web/staff/use-words.ts"
import { NewTaskButton } from "./NewTaskButton.tsx"
import { NoTasks } from "./NoTasks.tsx"
import { Reminders } from "./Reminders.tsx"
import { TaskCounts } from "./TaskCounts.tsx"
import { TaskLines } from "./TaskLines.tsx"

const whoses = ["both", "mine", "teams", "given", "left"] as const
const states = ["open", "done"] as const
const size = 50

type TaskFilters = {
  readonly whose: (typeof whoses)[number]
  readonly state: (typeof states)[number]
  readonly page: number
}

/** What there is to do, for me, my teams, and those to whom I gave it. */
export function TasksPage() {
  const { t } = useWords()
  const [filters, setFilters] = useRemembered<TaskFilters>("tasks", { whose: "both", state: "open", page: 1 })
  const change = (fresh: Partial<TaskFilters>) => setFilters({ ...filters, page: 1, ...fresh })
  const tasks = useAnswer(listTasks, { ...filters, size }, { keep: true })
  return (
    <Page narrow>
      <PageHead
        title={t("staff.tasks.title")}
        explanation={t("staff.tasks.explanation")}
        actions={<NewTaskButton look="filled" />}
      />
      <Stack gap="lg">
        <Grid gap="sm" align="end">
          <Grid.Col span={{ base: 12, xs: 7 }}>
            <ChoiceField
              label={t("staff.tasks.whose")}
              allowDeselect={false}
              data={whoses.map((value) => ({ value, label: t(`staff.tasks.whose.${value}`) }))}
              value={filters.whose}
              onChange={(value) => change({ whose: whoses.find((one) => one === value) ?? "both" })}
            />
          </Grid.Col>
          <Grid.Col span={{ base: 12, xs: 5 }}>
            <ChoiceField
              label={t("staff.tasks.state")}
              allowDeselect={false}
              data={states.map((value) => ({ value, label: t(`staff.tasks.state.${value}`) }))}
              value={filters.state}
              onChange={(value) => change({ state: value === "done" ? "done" : "open" })}
            />
          </Grid.Col>
        </Grid>
        <Section flush>
          <PagedList
            of={{ answer: tasks, page: filters.page, size, onPage: (page) => change({ page }) }}
            meanwhile={5}
            none={<NoTasks {...filters} />}
          >
            {({ tasks: shown, hidden, overdue, today }) => (
              <>
                {filters.state === "open" && overdue + today > 0 && (
                  <Group gap="sm" px={{ base: "md", sm: "lg" }} pt="md" pb="xs">
                    <TaskCounts overdue={overdue} today={today} />
                  </Group>
                )}
                <TaskLines tasks={shown} hidden={hidden} withPerson />
              </>
            )}
          </PagedList>
        </Section>
        <Reminders />
      </Stack>
    </Page>
  )
}
