import { Box, Group, Stack, Text } from "@mantine/core"
import type { z } from "zod"
import type { PolicyId } from "#ground/kernel/ids.ts"
import { listPolicyChanges } from "#duties/retention/contract.ts"
import { Answer } from "#web/ui/Answer.tsx"
import { useAnswer } from "#web/ui/client/hooks.tsx"
import { momentOf } from "#web/ui/format/day.ts"
import { Section } from "#web/ui/Section.tsx"
import { UnreadableBadge } from "#web/ui/Unreadable.tsx"
import { useWords } from "#web/staff/use-words.ts"
import { usePolicySentence } from "./say.ts"

type HistoryChange = z.output<(typeof listPolicyChanges)["gives"]>["changes"][number]

/** Of a change that cannot be read it is only known that there was one. */
const whatOf = ({ before, after, unreadable }: HistoryChange): "made" | "changed" | "stopped" => {
  if (unreadable === true) return "changed"
  return before === undefined ? "made" : after?.inUse === false ? "stopped" : "changed"
}

/** Who changed a policy and when, and what it said before. */
export function PolicyHistory({ policy }: { readonly policy: PolicyId }) {
  const { t, language } = useWords()
  const sentence = usePolicySentence()
  const answer = useAnswer(listPolicyChanges, { id: policy }, { freshFor: 0 })
  return (
    <Section title={t("staff.retention.history")}>
      <Answer from={answer}>
        {({ changes }) => (
          <Stack gap="sm">
            {changes.map((change) => (
              <Box key={`${change.at} ${change.by.id} ${whatOf(change)}`}>
                <Group gap="xs">
                  <Text>{t(`staff.retention.change.${whatOf(change)}`, { by: change.by.name })}</Text>
                  <UnreadableBadge of={change} />
                </Group>
                <Text size="sm" c="dimmed">
                  {momentOf(change.at, language)}
                  {whatOf(change) === "changed" &&
                    change.before !== undefined &&
                    ` · ${t("staff.retention.change-before", { sentence: sentence(change.before) })}`}
                </Text>
              </Box>
            ))}
          </Stack>
        )}
      </Answer>
    </Section>
  )
}
