import { Stack, Text, Timeline } from "@mantine/core"
import type { UserEvent } from "#gate/users/contract.ts"
import { dayOf, momentOf } from "#web/ui/format/day.ts"
import { Section } from "#web/ui/Section.tsx"
import type { StaffKey } from "#web/staff/staff-words.ts"
import { useWords } from "#web/staff/use-words.ts"

const ways: Readonly<Record<string, StaffKey>> = {
  "identity-document": "staff.users.how.identity-document",
  "in-person": "staff.users.how.in-person",
  "video-call": "staff.users.how.video-call",
  other: "staff.users.how.other",
}

/** What was done with an account, the last first. */
export function UserHistory({ history }: { readonly history: readonly UserEvent[] }) {
  const { t, language } = useWords()
  const told = (field: string, values: readonly string[]): string =>
    values.map((value) => (field === "endsOn" ? dayOf(value, language) : value)).join(", ") || t("staff.users.nothing")
  return (
    <Section title={t("staff.users.history")}>
      {history.length === 0 ? (
        <Text c="dimmed">{t("staff.users.history-none")}</Text>
      ) : (
        <Timeline bulletSize={14} lineWidth={2} active={-1}>
          {history.map((event, place) => {
            const way = event.how === undefined ? undefined : ways[event.how]
            return (
              <Timeline.Item key={place} title={t(`staff.users.what.${event.what}`)}>
                <Stack gap={2}>
                  {event.changes.map(({ field, before, after }) => (
                    <Text key={field} size="sm" className="wrap">
                      {t("staff.users.from-to", {
                        field: t(`staff.users.field.${field}`),
                        before: told(field, before),
                        after: told(field, after),
                      })}
                    </Text>
                  ))}
                  {way !== undefined && <Text size="sm">{t(way)}</Text>}
                  {event.note !== undefined && (
                    <Text size="sm" className="wrap">
                      {event.note}
                    </Text>
                  )}
                  <Text size="sm" c="dimmed">
                    {momentOf(event.at, language)}
                    {event.by !== undefined && ` · ${t("staff.users.by", { name: event.by })}`}
                  </Text>
                </Stack>
              </Timeline.Item>
            )
          })}
        </Timeline>
      )}
    </Section>
  )
}
