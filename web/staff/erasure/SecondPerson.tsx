import { Alert, List, Text } from "@mantine/core"
import { IconUsers } from "@tabler/icons-react"
import type { Erasure } from "#duties/erasure/contract.ts"
import { PageLink } from "#web/ui/links.tsx"
import { useMay } from "#web/staff/me.ts"
import { useWords } from "#web/staff/use-words.ts"

/** Why a second person must agree, and who can. */
export function SecondPerson({ erasure: { needsApproval, approvers = [], state } }: { readonly erasure: Erasure }) {
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
        <Who approvers={approvers} /> {isWaiting && t("staff.erasure.waiting-line")}
      </Text>
    </Alert>
  )
}

function Who({ approvers }: { readonly approvers: NonNullable<Erasure["approvers"]> }) {
  const { t, language } = useWords()
  const may = useMay()
  if (approvers.length === 0)
    return (
      <>
        {t("staff.erasure.second-nobody")}{" "}
        {may("groups.manage") ? (
          <PageLink to="/groups" size="sm">
            {t("staff.erasure.second-give")}
          </PageLink>
        ) : (
          t("staff.erasure.second-ask")
        )}
      </>
    )
  const names = new Intl.ListFormat(language, { type: "disjunction" }).format(approvers.map(({ name }) => name))
  return t("staff.erasure.second-who", { names })
}
