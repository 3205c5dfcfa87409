import { Tabs } from "@mantine/core"
import { useNavigate } from "@tanstack/react-router"
import { lazy, Suspense, type ReactNode } from "react"
import type { Person } from "#records/persons/contract.ts"
import { listTasksOfPerson } from "#records/tasks/contract.ts"
import { TextSkeleton } from "#web/ui/Answer.tsx"
import { useAnswer } from "#web/ui/client/hooks.tsx"
import { useMay } from "#web/staff/me.ts"
import { useWords } from "#web/staff/use-words.ts"
import { Overview } from "./Overview.tsx"
import classes from "./PersonTabs.module.css"

const PersonData = lazy(() => import("./PersonData.tsx").then(({ PersonData: tab }) => ({ default: tab })))
const Network = lazy(() => import("./Network.tsx").then(({ Network: tab }) => ({ default: tab })))
const DossiersOfPerson = lazy(() =>
  import("#web/staff/dossiers/DossiersOfPerson.tsx").then(({ DossiersOfPerson: tab }) => ({ default: tab })),
)
const JournalOfPerson = lazy(() =>
  import("#web/staff/dossiers/JournalOfPerson.tsx").then(({ JournalOfPerson: tab }) => ({ default: tab })),
)
const DocumentsOfPerson = lazy(() =>
  import("#web/staff/documents/DocumentsOfPerson.tsx").then(({ DocumentsOfPerson: tab }) => ({ default: tab })),
)
const TasksOfPerson = lazy(() =>
  import("#web/staff/tasks/TasksOfPerson.tsx").then(({ TasksOfPerson: tab }) => ({ default: tab })),
)
const Keeping = lazy(() => import("./Keeping.tsx").then(({ Keeping: tab }) => ({ default: tab })))
const AccessLog = lazy(() => import("#web/staff/audit/AccessLog.tsx").then(({ AccessLog: tab }) => ({ default: tab })))

const tabs = [
  { name: "overview", needs: "persons.read" },
  { name: "data", needs: "persons.read" },
  { name: "network", needs: "persons.read" },
  { name: "dossiers", needs: "dossiers.read" },
  { name: "journal", needs: "dossiers.read-journal" },
  { name: "documents", needs: "documents.read" },
  { name: "tasks", needs: "persons.read" },
  { name: "keeping", needs: "persons.read" },
  { name: "access-log", needs: "audit.read" },
] as const

type Tab = (typeof tabs)[number]["name"]

type Props = { readonly person: Person; readonly tab: string | undefined }

/** The parts of a person's file; one that is not allowed is not there. */
export function PersonTabs({ person, tab }: Props) {
  const { t } = useWords()
  const may = useMay()
  const go = useNavigate()
  const shown = tabs.filter(({ needs }) => may(needs))
  const current = shown.find(({ name }) => name === tab)?.name ?? "overview"
  const openTasks = useAnswer(listTasksOfPerson, { id: person.id }, { freshFor: 10_000 }).data?.total ?? 0
  const open = (name: string | null) =>
    void (name === "overview" || name === null
      ? go({ to: "/persons/$id", params: { id: person.id }, resetScroll: false })
      : go({ to: "/persons/$id/$tab", params: { id: person.id, tab: name }, resetScroll: false }))
  return (
    <Tabs
      value={current}
      onChange={open}
      keepMounted={false}
      classNames={{ list: classes["list"] ?? "", tab: classes["tab"] ?? "" }}
    >
      <Tabs.List aria-label={t("staff.persons.tabs")}>
        {shown.map(({ name }) => (
          <Tabs.Tab key={name} value={name}>
            {t(`staff.persons.tab.${name}`)}
            {name === "tasks" && openTasks > 0 && ` (${openTasks})`}
          </Tabs.Tab>
        ))}
      </Tabs.List>
      {shown.map(({ name }) => (
        <Tabs.Panel key={name} value={name} pt="lg">
          <Suspense fallback={<TextSkeleton rows={6} />}>{panel(name, person)}</Suspense>
        </Tabs.Panel>
      ))}
    </Tabs>
  )
}

function panel(name: Tab, person: Person): ReactNode {
  if (name === "overview") return <Overview person={person} />
  if (name === "data") return <PersonData person={person} />
  if (name === "network") return <Network person={person} />
  if (name === "dossiers") return <DossiersOfPerson person={person} />
  if (name === "journal") return <JournalOfPerson person={person.id} />
  if (name === "documents") return <DocumentsOfPerson person={person.id} />
  if (name === "tasks") return <TasksOfPerson person={person} />
  if (name === "keeping") return <Keeping person={person} />
  return <AccessLog person={person.id} />
}
