import { Box, Group, Paper, Stack, Text } from "@mantine/core"
import type { WaitingItem } from "#gate/waiting/contract.ts"
import { BareLink } from "#web/ui/links.tsx"
import { useWords } from "#web/staff/use-words.ts"
import { type useCards, useWaiting } from "./use-waiting.ts"
import classes from "./CardLink.module.css"

/** A card: its page, what that is for, and how it stands there. */
export function CardLink({
  card: { to, title, line, icon: Icon },
}: {
  readonly card: ReturnType<typeof useCards>[number]
}) {
  const { t } = useWords()
  const { at, standing } = useWaiting()
  const waits = at(to)
  const stands = standing(to)
  return (
    <Paper component="li" className={`card ${classes["card"] ?? ""}`} p="md">
      <Group wrap="nowrap" align="flex-start" gap="md">
        <Box className={classes["icon"] ?? ""}>
          <Icon size={22} stroke={1.6} aria-hidden />
        </Box>
        <Stack gap={4} miw={0} flex={1}>
          <Text component="h3" fz="md" fw={620} m={0} className="wrap">
            <BareLink to={to}>{t(title)}</BareLink>
          </Text>
          <Text size="sm" c="dimmed">
            {t(line)}
          </Text>
          {waits.length > 0 ? <Waits items={waits} /> : stands !== undefined && <Text size="sm">{stands}</Text>}
        </Stack>
      </Group>
    </Paper>
  )
}

const Waits = ({ items }: { readonly items: readonly WaitingItem[] }) => (
  <Stack gap={2} mt={4}>
    {items.map(({ text, urgency }) => (
      <Text key={text} size="sm" fw={600} className={classes["state"] ?? ""} data-urgency={urgency}>
        {text}
      </Text>
    ))}
  </Stack>
)
