import { Button, Group, Modal, Stack, Text } from "@mantine/core"
import { useState } from "react"
import { finishTask, reopenTask, takeTask, type Task } from "#records/tasks/contract.ts"
import { useAct } from "#web/ui/client/hooks.tsx"
import { Facts } from "#web/ui/Facts.tsx"
import { dayOf, momentOf } from "#web/ui/format/day.ts"
import { PageLink } from "#web/ui/links.tsx"
import { ProblemNote } from "#web/ui/ProblemNote.tsx"
import { UnreadableNote } from "#web/ui/Unreadable.tsx"
import { useWords } from "#web/staff/use-words.ts"
import { ChangeTaskModal } from "./ChangeTaskModal.tsx"
import { HandOverModal } from "./HandOverModal.tsx"
import { RemoveTaskModal } from "./RemoveTaskModal.tsx"
import { WhenBadge } from "./WhenBadge.tsx"

type Props = { readonly task: Task; readonly onClose: () => void }

/** One task: what it says, what became of it, and what can be done with it. */
export function TaskModal({ task, onClose }: Props) {
  const { t } = useWords()
  const [doing, setDoing] = useState<"change" | "hand-over" | "remove">()
  const back = () => setDoing(undefined)
  if (doing === "change") return <ChangeTaskModal task={task} onClose={back} />
  if (doing === "hand-over") return <HandOverModal task={task} onClose={back} onDone={onClose} />
  if (doing === "remove") return <RemoveTaskModal task={task} onClose={back} onDone={onClose} />
  return (
    <Modal opened onClose={onClose} size="lg" title={<span className="wrap">{task.title}</span>}>
      <Stack gap="lg">
        <UnreadableNote of={task} />
        {task.details !== undefined && <Text className="pre wrap">{task.details}</Text>}
        <TaskFacts task={task} />
        <History task={task} />
        <Doings task={task} onClose={onClose} />
        <Group gap="sm">
          {task.may.handOver && task.unreadable !== true && (
            <Button variant="default" onClick={() => setDoing("hand-over")}>
              {t("staff.tasks.hand-over")}
            </Button>
          )}
          {task.may.change && task.unreadable !== true && (
            <Button variant="default" onClick={() => setDoing("change")}>
              {t("staff.ui.change")}
            </Button>
          )}
          {task.may.remove && (
            <Button variant="subtle" color="red" onClick={() => setDoing("remove")}>
              {t("staff.ui.remove")}
            </Button>
          )}
        </Group>
      </Stack>
    </Modal>
  )
}

function TaskFacts({ task }: { readonly task: Task }) {
  const { t, language } = useWords()
  const { person, dossier } = task
  const due = (
    <Group gap="xs">
      {dayOf(task.due, language)}
      <WhenBadge when={task.when} />
    </Group>
  )
  const facts = [
    { label: t("staff.tasks.due"), value: due },
    { label: t("staff.tasks.assignee"), value: task.assignee.name },
    {
      label: t("staff.tasks.person"),
      value: person && (
        <PageLink to="/persons/$id" params={{ id: person.id }}>
          {person.name}
        </PageLink>
      ),
    },
    {
      label: t("staff.tasks.dossier"),
      value: dossier && (
        <PageLink to="/dossiers/$id" params={{ id: dossier.id }}>
          {dossier.title}
        </PageLink>
      ),
    },
    {
      label: t("staff.tasks.made-by"),
      value: t("staff.tasks.made-on", { name: task.maker.name, moment: momentOf(task.createdAt, language) }),
    },
    {
      label: t("staff.tasks.when.done"),
      value: task.done && t("staff.tasks.made-on", { name: task.done.by, moment: momentOf(task.done.at, language) }),
    },
  ]
  return <Facts facts={facts} empty="" labelWidth="8rem" />
}

function History({ task }: { readonly task: Task }) {
  const { t, language } = useWords()
  if (task.handovers.length === 0) return null
  return (
    <Stack gap="xs">
      {task.handovers.map(({ at, by, to, note }) => (
        <div key={at}>
          <Text size="sm" c="dimmed" className="wrap">
            {t(by === to ? "staff.tasks.history-taken" : "staff.tasks.history-line", {
              moment: momentOf(at, language),
              by,
              to,
            })}
          </Text>
          {note !== undefined && (
            <Text size="sm" className="wrap">
              {note}
            </Text>
          )}
        </div>
      ))}
    </Stack>
  )
}

/** What is done with one press. */
function Doings({ task, onClose }: Props) {
  const { t } = useWords()
  const done = (said: string) => ({ said, onDone: onClose })
  const finish = useAct(finishTask, done(t("staff.tasks.finished", { title: task.title })))
  const take = useAct(takeTask, done(t("staff.tasks.taken")))
  const reopen = useAct(reopenTask, { onDone: onClose })
  const seen = { id: task.id, version: task.version }
  const isBusy = finish.isPending || take.isPending || reopen.isPending
  return (
    <>
      <ProblemNote problem={finish.error ?? take.error ?? reopen.error} />
      <Group gap="sm">
        {task.may.take && (
          <Button disabled={isBusy} onClick={() => take.mutate(seen)}>
            {t("staff.tasks.take")}
          </Button>
        )}
        {task.may.finish && (
          <Button disabled={isBusy} variant={task.may.take ? "light" : "filled"} onClick={() => finish.mutate(seen)}>
            {t("staff.tasks.finish")}
          </Button>
        )}
        {task.may.reopen && (
          <Button disabled={isBusy} variant="light" onClick={() => reopen.mutate(seen)}>
            {t("staff.tasks.reopen")}
          </Button>
        )}
      </Group>
    </>
  )
}
