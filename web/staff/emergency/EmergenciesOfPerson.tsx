import { Button, Box, Group } from "@mantine/core"
import { endEmergency } from "#gate/emergency/contract.ts"
import { listEmergenciesOfPerson, type Emergency } from "#records/emergency/contract.ts"
import { useAct, useAnswer } from "#web/ui/client/hooks.tsx"
import { Line, Lines } from "#web/ui/Lines.tsx"
import { ProblemNote } from "#web/ui/ProblemNote.tsx"
import { Section } from "#web/ui/Section.tsx"
import { useWords } from "#web/staff/use-words.ts"
import { EmergencyBadge } from "./EmergencyLine.tsx"
import { useDuring } from "./use-during.ts"

/** Who had emergency access to a person, those who have it now first; nothing where nobody had. */
export function EmergenciesOfPerson({ person }: { readonly person: string }) {
  const { t } = useWords()
  const list = useAnswer(listEmergenciesOfPerson, { id: person as Emergency["person"] }, { freshFor: 0 })
  const all = list.data?.emergencies ?? []
  if (all.length === 0) return null
  const lasting = all.filter(({ lasts }) => lasts)
  return (
    <Section title={t("staff.emergency.of-person")} flush mb="lg">
      <Lines>
        {[...lasting, ...all.filter(({ lasts }) => !lasts)].map((one) => (
          <OfPerson key={one.id} emergency={one} />
        ))}
      </Lines>
    </Section>
  )
}

function OfPerson({ emergency }: { readonly emergency: Emergency }) {
  const { t } = useWords()
  const during = useDuring()
  const end = useAct(endEmergency)
  const { id, user, reason, may } = emergency
  return (
    <Line
      link={
        <Group gap="sm">
          <span>{user.name}</span>
          <EmergencyBadge emergency={emergency} />
        </Group>
      }
      below={
        <>
          <Box c="var(--mantine-color-text)">{reason}</Box>
          <Box>{during(emergency)}</Box>
          <ProblemNote problem={end.error} />
        </>
      }
      beside={
        may.end && (
          <Button
            color="red"
            variant="light"
            size="xs"
            style={{ flex: "none" }}
            loading={end.isPending}
            onClick={() => end.mutate({ id })}
            aria-label={t("staff.emergency.end-named", { name: user.name })}
          >
            {t("staff.emergency.end")}
          </Button>
        )
      }
    />
  )
}
