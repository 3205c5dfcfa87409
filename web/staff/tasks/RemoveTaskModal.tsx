import { removeTask, type Task } from "#records/tasks/contract.ts"
import { useAct } from "#web/ui/client/hooks.tsx"
import { Confirm } from "#web/ui/Confirm.tsx"
import { useWords } from "#web/staff/use-words.ts"

type Props = { readonly task: Task; readonly onClose: () => void; readonly onDone: () => void }

/** Asks before a task goes for good. */
export function RemoveTaskModal({ task, onClose, onDone }: Props) {
  const { t } = useWords()
  const remove = useAct(removeTask, { onDone })
  return (
    <Confirm
      risky
      title={t("staff.tasks.remove")}
      explanation={t("staff.tasks.remove-explanation")}
      submit={t("staff.ui.remove")}
      of={remove}
      onClose={onClose}
      onYes={() => remove.mutate({ id: task.id, version: task.version })}
    />
  )
}
