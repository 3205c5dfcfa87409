import { Button, Group, Text } from "@mantine/core"
import { IconUrgent } from "@tabler/icons-react"
import { useQueryClient } from "@tanstack/react-query"
import { useEffect, useState } from "react"
import type { EmergencyId } from "#ground/kernel/ids.ts"
import { endEmergency, listMyEmergencies } from "#gate/emergency/contract.ts"
import { useAct, useAnswer } from "#web/ui/client/hooks.tsx"
import { ButtonLink } from "#web/ui/links.tsx"
import { ProblemNote } from "#web/ui/ProblemNote.tsx"
import { useMay } from "#web/staff/me.ts"
import { useWords } from "#web/staff/words.ts"
import classes from "./EmergencyBar.module.css"

/** Loud as long as it lasts: that one sees a file that is not one's own, for how long yet, and how to end it. */
export function EmergencyBar() {
  const may = useMay()
  const mine = useAnswer(listMyEmergencies, {}, { enabled: may("emergency.use") })
  return mine.data?.emergencies.map(({ id, person, secondsLeft }) => (
    <One key={id} id={id} person={person} until={mine.dataUpdatedAt + 1000 * secondsLeft} />
  ))
}

type Lasting = {
  readonly id: EmergencyId
  readonly person: string
  /** By the clock of this screen. */
  readonly until: number
}

function One({ id, person, until }: Lasting) {
  const { t } = useWords()
  const answers = useQueryClient()
  const minutes = useMinutesLeft(until)
  const isOver = minutes <= 0
  useEffect(() => {
    if (isOver) void answers.invalidateQueries()
  }, [isOver, answers])
  // What was seen goes off this screen with the access to it.
  const end = useAct(endEmergency, { onDone: () => location.assign("/") })
  if (isOver) return null
  return (
    <aside className={classes["bar"]} aria-label={t("staff.emergency.title")}>
      <Group gap="sm" justify="space-between">
        <Group gap="sm" wrap="nowrap" align="flex-start" flex="1 1 18rem">
          <IconUrgent size={24} aria-hidden style={{ flex: "none" }} />
          <div>
            <Text fw={650} lh={1.3} role="timer">
              {t("staff.emergency.bar", { count: minutes })}
            </Text>
            <Text size="sm">{t("staff.emergency.bar-explanation")}</Text>
          </div>
        </Group>
        <Group gap="xs">
          <ButtonLink to="/persons/$id" params={{ id: person }} variant="white" color="red" size="xs">
            {t("staff.emergency.open-file")}
          </ButtonLink>
          <Button variant="white" color="red" size="xs" loading={end.isPending} onClick={() => end.mutate({ id })}>
            {t("staff.emergency.end")}
          </Button>
        </Group>
      </Group>
      <ProblemNote problem={end.error} />
    </aside>
  )
}

const minutesUntil = (moment: number): number => Math.ceil((moment - Date.now()) / 60_000)

/** Counts down by itself: asking the server would keep a session alive that nobody uses. */
function useMinutesLeft(until: number): number {
  const [minutes, setMinutes] = useState(() => minutesUntil(until))
  useEffect(() => {
    const tick = setInterval(() => setMinutes(minutesUntil(until)), 1000)
    return () => clearInterval(tick)
  }, [until])
  return minutes
}
