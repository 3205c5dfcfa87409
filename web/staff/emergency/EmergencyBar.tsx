import { Group, Text } from "@mantine/core"
import { IconUrgent } from "@tabler/icons-react"
import { useWords } from "#web/staff/use-words.ts"
import { clockOf, EndButton } from "./EmergencyMenu.tsx"
import { useMyEmergencies } from "./use-mine.ts"
import classes from "./EmergencyBar.module.css"

/** Loud on the file itself: that one sees it by emergency access, until when, and how to end it. */
export function EmergencyBar({ person }: { readonly person: string }) {
  const { t } = useWords()
  const one = useMyEmergencies().find((mine) => mine.person === person)
  if (one === undefined) return null
  return (
    <aside className={classes["bar"]} aria-label={t("staff.emergency.title")}>
      <Group gap="sm" justify="space-between">
        <Group gap="sm" wrap="nowrap" align="flex-start" flex="1 1 18rem">
          <IconUrgent size={24} aria-hidden style={{ flex: "none" }} />
          <div>
            <Text fw={650} lh={1.3} role="timer">
              {t("staff.emergency.bar", { count: one.minutes, time: clockOf(one.until) })}
            </Text>
            <Text size="sm">{t("staff.emergency.bar-explanation")}</Text>
          </div>
        </Group>
        <EndButton id={one.id} />
      </Group>
    </aside>
  )
}
