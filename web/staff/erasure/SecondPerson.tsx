import { Alert, List, Text } from "@mantine/core"
import { IconUsers } from "@tabler/icons-react"
import type { Erasure } from "#duties/erasure/contract.ts"
import { listHolders } from "#gate/groups/contract.ts"
import { useAnswer } from "#web/ui/client/hooks.tsx"
import { useMay, useMe } from "#web/staff/me.ts"
import { useWords } from "#web/staff/words.ts"

/** Why a second person must agree, and who can. */
export function SecondPerson({ erasure: { needsApproval, state } }: { readonly erasure: Erasure }) {
  const { t } = useWords()
  const isWaiting = state === "waiting"
  return (
    <Alert
      color="amber"
      icon={<IconUsers aria-hidden />}
      title={t(isWaiting ? "staff.erasure.waiting" : "staff.erasure.second")}
    >
      <List size="sm">
        {needsApproval.map((why) => (
          <List.Item key={why}>{t(`staff.erasure.second.${why}`)}</List.Item>
        ))}
      </List>
      <Text size="sm" mt="xs">
        <Who /> {isWaiting && t("staff.erasure.waiting-line")}
      </Text>
    </Alert>
  )
}

function Who() {
  const { t, language } = useWords()
  const may = useMay()
  const me = useMe()
  const enabled = may("groups.read")
  const approvers = useAnswer(listHolders, { name: "erasure.approve" }, { enabled })
  const lookers = useAnswer(listHolders, { name: "erasure.prepare" }, { enabled })
  if (approvers.data === undefined || lookers.data === undefined) return t("staff.erasure.second-right")
  const seeing = new Set<string>(lookers.data.holders.map(({ user }) => user.id))
  const others = approvers.data.holders.filter(({ user: { id } }) => id !== me.user.id && seeing.has(id))
  if (others.length === 0) return t("staff.erasure.second-nobody")
  const names = new Intl.ListFormat(language, { type: "disjunction" }).format(others.map(({ user }) => user.name))
  return t("staff.erasure.second-who", { names })
}
