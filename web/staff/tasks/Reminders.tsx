import { Switch } from "@mantine/core"
import { getReminders, setReminders } from "#records/tasks/contract.ts"
import { keptAs } from "#web/ui/client/answer-key.ts"
import { useAct, useAnswer } from "#web/ui/client/hooks.tsx"
import { ProblemNote } from "#web/ui/ProblemNote.tsx"
import { Section } from "#web/ui/Section.tsx"
import { useWords } from "#web/staff/use-words.ts"

/** Whether this user is told by mail in the morning. */
export function Reminders() {
  const { t } = useWords()
  const reminders = useAnswer(getReminders, {})
  const set = useAct(setReminders, { keeps: (fresh) => keptAs(getReminders, {}, fresh) })
  if (reminders.data === undefined) return null
  return (
    <Section>
      <Switch
        label={t("staff.tasks.reminders")}
        description={t("staff.tasks.reminders-hint")}
        checked={reminders.data.wanted}
        disabled={set.isPending}
        onChange={(event) => set.mutate({ wanted: event.currentTarget.checked })}
      />
      <ProblemNote problem={set.error} />
    </Section>
  )
}
