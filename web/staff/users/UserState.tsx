import { Badge } from "@mantine/core"
import type { User } from "#gate/users/contract.ts"
import { useWords } from "#web/staff/use-words.ts"

const colours = { invited: "amber", active: "teal", shut: "red", ended: "gray" } as const

/** Whether an account is in use, in a word. */
export function UserState({ state }: { readonly state: User["state"] }) {
  const { t } = useWords()
  return <Badge color={colours[state]}>{t(`staff.users.state.${state}`)}</Badge>
}
