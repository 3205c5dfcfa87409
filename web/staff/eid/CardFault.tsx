import { Alert } from "@mantine/core"
import { IconAlertTriangle } from "@tabler/icons-react"
import type { StaffKey } from "#web/staff/staff-words.ts"
import { useWords } from "#web/staff/use-words.ts"

/** What was wrong with the card that somebody showed. */
export function CardFault({ fault }: { readonly fault: string | undefined }) {
  const { t, has } = useWords()
  if (fault === undefined) return null
  const key = `staff.eid.refused.${fault}`
  const said = has(key) ? (key as StaffKey) : "staff.eid.refused.not-trusted"
  return (
    <Alert color="red" icon={<IconAlertTriangle aria-hidden />} title={t("staff.eid.refused")} role="alert">
      {t(said)}
    </Alert>
  )
}
