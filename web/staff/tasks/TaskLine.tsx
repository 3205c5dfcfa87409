import { ActionIcon, Button, Group, UnstyledButton } from "@mantine/core"
import { notifications } from "@mantine/notifications"
import { IconCheck } from "@tabler/icons-react"
import { finishTask, type Task } from "#records/tasks/contract.ts"
import { useAct } from "#web/ui/client/hooks.tsx"
import { Dots } from "#web/ui/Dots.tsx"
import { dayHere, dayOf } from "#web/ui/format/day.ts"
import { Line } from "#web/ui/Lines.tsx"
import { UnreadableBadge } from "#web/ui/Unreadable.tsx"
import { useMe } from "#web/staff/me.ts"
import { useWords } from "#web/staff/use-words.ts"
import { WhenBadge } from "./WhenBadge.tsx"

type Props = { readonly task: Task; readonly withPerson: boolean; readonly onOpen: () => void }

/** One task of a list. */
export function TaskLine({ task, withPerson, onOpen }: Props) {
  const { t } = useWords()
  const finish = useAct(finishTask, { said: ({ title }) => t("staff.tasks.finished", { title }) })
  const mark = () =>
    finish.mutate(
      { id: task.id, version: task.version },
      { onError: ({ detail }) => notifications.show({ color: "red", message: detail || t("staff.ui.unreachable") }) },
    )
  const label = t("staff.tasks.finish-named", { title: task.title })
  return (
    <Line
      link={
        <Group gap="4px 8px" pb={2}>
          <UnstyledButton className="wrap" onClick={onOpen} data-row>
            {task.title}
          </UnstyledButton>
          <WhenBadge when={task.when} />
          <UnreadableBadge of={task} />
        </Group>
      }
      below={<Below task={task} withPerson={withPerson} />}
      beside={
        task.may.finish && (
          <>
            <Button
              className="above"
              visibleFrom="sm"
              variant="default"
              size="xs"
              loading={finish.isPending}
              leftSection={<IconCheck size={15} aria-hidden />}
              onClick={mark}
              aria-label={label}
            >
              {t("staff.tasks.finish")}
            </Button>
            <ActionIcon
              className="above"
              hiddenFrom="sm"
              variant="default"
              size={40}
              loading={finish.isPending}
              onClick={mark}
              aria-label={label}
            >
              <IconCheck size={19} aria-hidden />
            </ActionIcon>
          </>
        )
      }
    />
  )
}

function Below({ task, withPerson }: Pick<Props, "task" | "withPerson">) {
  const { t, language } = useWords()
  const me = useMe()
  const { assignee, done } = task
  const isMine = "user" in assignee && assignee.user === me.user.id
  const forWhom = isMine
    ? t("staff.tasks.for-me")
    : t("team" in assignee ? "staff.tasks.for-team" : "staff.tasks.for", { name: assignee.name })
  const when =
    done === undefined
      ? t("staff.tasks.by", { day: dayOf(task.due, language) })
      : t("staff.tasks.done-by", { name: done.by, day: dayOf(dayHere(done.at), language) })
  return (
    <Dots
      of={[withPerson && task.person?.name, withPerson && task.dossier?.title, when, done === undefined && forWhom]}
    />
  )
}
