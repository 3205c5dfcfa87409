import { Badge, Box, Group } from "@mantine/core"
import type { Emergency } from "#records/emergency/contract.ts"
import { momentOf } from "#web/ui/format/day.ts"
import { BareLink } from "#web/ui/links.tsx"
import { Line } from "#web/ui/Lines.tsx"
import { useWords } from "#web/staff/use-words.ts"
import { useDuring } from "./use-during.ts"

/** Whether it lasts, or what a reviewer found. */
export function EmergencyBadge({ emergency: { lasts, reviewed } }: { readonly emergency: Emergency }) {
  const { t } = useWords()
  if (lasts) return <Badge color="red">{t("staff.emergency.lasts")}</Badge>
  if (reviewed === undefined) return <Badge color="amber">{t("staff.emergency.state.open")}</Badge>
  return (
    <Badge color={reviewed.verdict === "in-order" ? "teal" : "red"}>
      {t(`staff.emergency.verdict.${reviewed.verdict}`)}
    </Badge>
  )
}

/** Who had it, to whom, and why. */
export function EmergencyLine({ emergency }: { readonly emergency: Emergency }) {
  const { t, language } = useWords()
  const during = useDuring()
  const { id, user, client, reason, reviewed } = emergency
  const names = { user: user.name, client: client?.name ?? t("staff.emergency.hidden-client") }
  return (
    <Line
      link={
        <Group gap="sm">
          <BareLink to="/emergencies/$id" params={{ id }} data-row>
            {t("staff.emergency.who-to-whom", names)}
          </BareLink>
          <EmergencyBadge emergency={emergency} />
        </Group>
      }
      below={
        <>
          <Box c="var(--mantine-color-text)">{reason}</Box>
          <Box>{during(emergency)}</Box>
          {reviewed !== undefined && (
            <Box>
              {t("staff.emergency.reviewed-by", {
                verdict: t(`staff.emergency.verdict.${reviewed.verdict}`),
                by: reviewed.by,
                moment: momentOf(reviewed.at, language),
              })}
            </Box>
          )}
        </>
      }
    />
  )
}
