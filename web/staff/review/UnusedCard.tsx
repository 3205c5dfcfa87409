import { Box, Button, Group as Row, List, Stack, Text } from "@mantine/core"
import { notifications } from "@mantine/notifications"
import { IconShieldCheck } from "@tabler/icons-react"
import { listUnused, withdrawUnused, type Unused } from "#gate/review/contract.ts"
import { Answer } from "#web/ui/Answer.tsx"
import { useAct, useAnswer } from "#web/ui/client/hooks.tsx"
import { dayOf } from "#web/ui/format/day.ts"
import { Line, Lines } from "#web/ui/Lines.tsx"
import { ListSkeleton } from "#web/ui/ListSkeleton.tsx"
import { PageLink } from "#web/ui/links.tsx"
import { Nothing } from "#web/ui/Nothing.tsx"
import { ProblemNote } from "#web/ui/ProblemNote.tsx"
import { Section } from "#web/ui/Section.tsx"
import { RiskBadge } from "#web/staff/groups/RiskBadge.tsx"
import { useMay } from "#web/staff/me.ts"
import { useWords } from "#web/staff/use-words.ts"

/** What groups may do and nobody does, to be withdrawn by a press. */
export function UnusedCard() {
  const { t } = useWords()
  const unused = useAnswer(listUnused, {}, { freshFor: 0 })
  const withdraw = useAct(withdrawUnused)
  const press = (group: Unused["group"], { permission, sentence }: Unused["unused"][number]) =>
    withdraw.mutate(
      { group: group.id, permissions: [permission] },
      { onSuccess: () => void notifications.show({ message: t("staff.review.withdrawn", { right: sentence }) }) },
    )
  return (
    <Section title={t("staff.review.unused")} flush>
      <Answer from={unused} meanwhile={<ListSkeleton rows={4} />}>
        {({ groups, days }) =>
          groups.length === 0 ? (
            <Nothing
              icon={<IconShieldCheck aria-hidden />}
              title={t("staff.review.unused-none")}
              advice={t("staff.review.unused-none-advice")}
            />
          ) : (
            <Stack gap="sm" pb="md">
              <Text size="sm" c="dimmed" px={{ base: "md", sm: "lg" }}>
                {t("staff.review.unused-explanation", { days })}
              </Text>
              <Box px={{ base: "md", sm: "lg" }}>
                <ProblemNote problem={withdraw.error} />
              </Box>
              {groups.map((one) => (
                <OfGroup key={one.group.id} of={one} busy={withdraw.isPending} onWithdraw={press} />
              ))}
            </Stack>
          )
        }
      </Answer>
    </Section>
  )
}

type Props = {
  readonly of: Unused
  readonly busy: boolean
  readonly onWithdraw: (group: Unused["group"], right: Unused["unused"][number]) => void
}

function OfGroup({ of: { group, unused, idle, tooNew }, busy, onWithdraw }: Props) {
  const { t, language } = useWords()
  const may = useMay()
  const used = (day: string | undefined): string =>
    day === undefined ? t("staff.review.never-used") : t("staff.review.last-used", { day: dayOf(day, language) })
  return (
    <Box>
      <Text component="h3" fw={600} m={0} px={{ base: "md", sm: "lg" }}>
        <PageLink to="/groups/$id" params={{ id: group.id }}>
          {group.name}
        </PageLink>
      </Text>
      <Lines>
        {unused.map((right) => (
          <Line
            key={right.permission}
            link={right.sentence}
            below={
              <Row gap="sm" mt={4}>
                <RiskBadge risk={right.risk} small />
                {used(right.lastUsedOn)}
              </Row>
            }
            beside={
              may("groups.manage") && (
                <Button
                  variant="light"
                  size="xs"
                  style={{ flex: "none" }}
                  disabled={busy}
                  onClick={() => onWithdraw(group, right)}
                  aria-label={t("staff.review.withdraw-named", { group: group.name, right: right.sentence })}
                >
                  {t("staff.review.withdraw")}
                </Button>
              )
            }
          />
        ))}
      </Lines>
      <Stack gap="xs" px={{ base: "md", sm: "lg" }} pt={4}>
        {idle.length > 0 && <Text size="sm">{t("staff.review.idle")}</Text>}
        {idle.map(({ user, rights }) => (
          <Box key={user.id}>
            <Text size="sm" fw={550}>
              {user.name}
            </Text>
            <List size="sm" c="dimmed">
              {rights.map(({ permission, sentence, lastUsedOn }) => (
                <List.Item key={permission}>
                  {sentence} ({used(lastUsedOn)})
                </List.Item>
              ))}
            </List>
          </Box>
        ))}
        {tooNew.length > 0 && (
          <Box component="details">
            <Text component="summary" size="sm" c="dimmed" style={{ cursor: "pointer" }}>
              {t("staff.review.too-new")} ({tooNew.length})
            </Text>
            <List size="sm" c="dimmed" mt={6}>
              {tooNew.map(({ permission, sentence, tellableOn }) => (
                <List.Item key={permission}>
                  {sentence} ({t("staff.review.tellable", { day: dayOf(tellableOn, language) })})
                </List.Item>
              ))}
            </List>
          </Box>
        )}
      </Stack>
    </Box>
  )
}
