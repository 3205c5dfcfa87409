import { Badge, List, Text } from "@mantine/core"
import { listAttestations } from "#gate/review/contract.ts"
import { PagedList, usePaged } from "#web/ui/PagedList.tsx"
import { momentOf } from "#web/ui/format/day.ts"
import { Line, Lines } from "#web/ui/Lines.tsx"
import { Section } from "#web/ui/Section.tsx"
import { useWords } from "#web/staff/use-words.ts"

const size = 10
const colours = { done: "teal", "going-on": "amber", lapsed: "gray" } as const

/** Past rounds: who looked, when, whom they confirmed and whom they took out. */
export function PastChecks() {
  const { t, language } = useWords()
  const past = usePaged(listAttestations, {}, { size })
  const named = (names: readonly string[]): string => names.join(", ") || t("staff.review.past-nobody")
  return (
    <Section title={t("staff.review.past")} flush>
      <PagedList
        of={past}
        meanwhile={2}
        none={
          <Text c="dimmed" px={{ base: "md", sm: "lg" }} pb="lg">
            {t("staff.review.past-none")}
          </Text>
        }
      >
        {({ attestations }) => (
          <Lines>
            {attestations.map(({ id, begunAt, by, state, groups }) => (
              <Line
                key={id}
                link={t("staff.review.past-title", { moment: momentOf(begunAt, language), by })}
                below={
                  <List size="sm" c="dimmed" mt={4}>
                    {groups.map(({ name, at, confirmed, removed }) => (
                      <List.Item key={`${name} ${at}`}>
                        {t("staff.review.past-confirmed", { group: name, names: named(confirmed) })}
                        {removed.length > 0 &&
                          `; ${t("staff.review.past-removed", { group: name, names: named(removed) })}`}
                      </List.Item>
                    ))}
                  </List>
                }
                beside={
                  <Badge color={colours[state]} style={{ flex: "none", alignSelf: "flex-start" }}>
                    {t(`staff.review.state.${state}`)}
                  </Badge>
                }
              />
            ))}
          </Lines>
        )}
      </PagedList>
    </Section>
  )
}
