import { IconChecklist } from "@tabler/icons-react"
import { Nothing } from "#web/ui/Nothing.tsx"
import { useWords } from "#web/staff/use-words.ts"

type Props = { readonly whose: string; readonly state: "open" | "done" }

/** No tasks in a list: what that means, and what to do. */
export function NoTasks({ whose, state }: Props) {
  const { t } = useWords()
  const said =
    state === "done" ? "none-done" : whose === "given" ? "none-given" : whose === "left" ? "none-left" : "none"
  return (
    <Nothing
      icon={<IconChecklist aria-hidden />}
      title={t(`staff.tasks.${said}`)}
      advice={t(`staff.tasks.${said}-advice`)}
    />
  )
}
