import { Stack, Text, Timeline } from "@mantine/core"
import { listGroupChanges, type Group } from "#gate/groups/contract.ts"
import { PagedList, usePaged } from "#web/ui/PagedList.tsx"
import { Dots } from "#web/ui/Dots.tsx"
import { momentOf } from "#web/ui/format/day.ts"
import { Section } from "#web/ui/Section.tsx"
import { useWords } from "#web/staff/use-words.ts"

const size = 20

/** Every change of a group with what was before and after, the last first. */
export function GroupHistory({ group }: { readonly group: Group }) {
  const { t, language } = useWords()
  const history = usePaged(listGroupChanges, { id: group.id }, { size })
  const told = (values: readonly string[]): string => values.join("; ") || t("staff.groups.nothing")
  return (
    <Section title={t("staff.groups.history")}>
      <PagedList of={history} meanwhile={4} none={<Text c="dimmed">{t("staff.groups.history-none")}</Text>}>
        {({ changes }) => (
          <Timeline bulletSize={14} lineWidth={2} active={-1}>
            {changes.map((change, place) => (
              <Timeline.Item key={place} title={t(`staff.groups.what.${change.what}`)}>
                <Stack gap={2}>
                  {change.before.length > 0 && (
                    <Text size="sm" className="wrap">
                      {t("staff.groups.before", { values: told(change.before) })}
                    </Text>
                  )}
                  <Text size="sm" className="wrap">
                    {t("staff.groups.afterwards", { values: told(change.after) })}
                  </Text>
                  {change.reason !== undefined && (
                    <Text size="sm" className="wrap">
                      {t("staff.groups.because", { reason: change.reason })}
                    </Text>
                  )}
                  <Text size="sm" c="dimmed">
                    <Dots of={[momentOf(change.at, language), t("staff.groups.by", { name: change.by })]} />
                  </Text>
                </Stack>
              </Timeline.Item>
            ))}
          </Timeline>
        )}
      </PagedList>
    </Section>
  )
}
