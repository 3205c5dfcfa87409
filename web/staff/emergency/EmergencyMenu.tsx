import { Button, Group, Popover, Stack, Text, VisuallyHidden } from "@mantine/core"
import { IconUrgent } from "@tabler/icons-react"
import { useState } from "react"
import { endEmergency } from "#gate/emergency/contract.ts"
import { useAct } from "#web/ui/client/hooks.tsx"
import { timeHere } from "#web/ui/format/day.ts"
import { ButtonLink } from "#web/ui/links.tsx"
import { ProblemNote } from "#web/ui/ProblemNote.tsx"
import { useWords } from "#web/staff/use-words.ts"
import type { Mine } from "./use-mine.ts"

export const clockOf = (until: number): string => timeHere(new Date(until).toISOString())

/** That one has emergency access, until when; and behind it the way there, and how to end it. */
export function EmergencyMenu({ mine }: { readonly mine: readonly Mine[] }) {
  const { t } = useWords()
  const [opened, setOpened] = useState(false)
  const time = clockOf(Math.min(...mine.map(({ until }) => until)))
  const name =
    mine.length > 1 ? t("staff.emergency.chip-many", { count: mine.length }) : t("staff.emergency.chip", { time })
  return (
    <Popover opened={opened} onChange={setOpened} position="bottom-end" shadow="md" withinPortal trapFocus>
      <Popover.Target>
        <Button
          color="red"
          size="compact-sm"
          radius="xl"
          style={{ flex: "none" }}
          leftSection={<IconUrgent size={16} aria-hidden />}
          onClick={() => setOpened(!opened)}
        >
          <Text component="span" inherit visibleFrom="sm" aria-hidden>
            {name}
          </Text>
          <Text component="span" inherit hiddenFrom="sm" aria-hidden>
            {mine.length > 1 ? mine.length : t("staff.emergency.chip-short", { time })}
          </Text>
          <VisuallyHidden>{name}</VisuallyHidden>
        </Button>
      </Popover.Target>
      <Popover.Dropdown aria-label={t("staff.emergency.title")}>
        <Stack gap="md">
          {mine.map((one) => (
            <One key={one.id} one={one} onGo={() => setOpened(false)} />
          ))}
        </Stack>
      </Popover.Dropdown>
    </Popover>
  )
}

function One({ one: { id, person, until }, onGo }: { readonly one: Mine; readonly onGo: () => void }) {
  const { t } = useWords()
  return (
    <Stack gap="xs">
      <Text fw={600}>{t("staff.emergency.until", { time: clockOf(until) })}</Text>
      <Group gap="xs">
        <ButtonLink to="/persons/$id" params={{ id: person }} variant="default" size="xs" onClick={onGo}>
          {t("staff.emergency.open-file")}
        </ButtonLink>
        <EndButton id={id} />
      </Group>
    </Stack>
  )
}

/** Ends it; what was seen goes off this screen with the access to it. */
export function EndButton({ id }: { readonly id: Mine["id"] }) {
  const { t } = useWords()
  // The whole site is loaded anew, with nothing of what was seen: asking again first would only be refused, and logged.
  const end = useAct(endEmergency, { outdates: [], onDone: () => location.assign("/") })
  return (
    <>
      <Button variant="white" color="red" size="xs" loading={end.isPending} onClick={() => end.mutate({ id })}>
        {t("staff.emergency.end")}
      </Button>
      <ProblemNote problem={end.error} />
    </>
  )
}
