import { Button, Box } from "@mantine/core"
import { getEmergenciesWaiting, letOnEmergency } from "#gate/emergency/contract.ts"
import { useAct, useAnswer } from "#web/ui/client/hooks.tsx"
import { momentOf } from "#web/ui/format/day.ts"
import { Line, Lines } from "#web/ui/Lines.tsx"
import { ProblemNote } from "#web/ui/ProblemNote.tsx"
import { Section } from "#web/ui/Section.tsx"
import { useWords } from "#web/staff/use-words.ts"

/** Colleagues who have come to the bound, and the button by which they can go on; nothing where there are none. */
export function Stopped() {
  const { t, language } = useWords()
  const waiting = useAnswer(getEmergenciesWaiting, {}, { freshFor: 0 })
  const nameOf = (id: string) => waiting.data?.stopped.find(({ user }) => user.id === id)?.user.name ?? ""
  const letOn = useAct(letOnEmergency, {
    said: (_done, { user }) => t("staff.emergency.let-on-done", { name: nameOf(user) }),
  })
  const stopped = waiting.data?.stopped ?? []
  if (stopped.length === 0) return null
  return (
    <Section title={t("staff.emergency.stopped")} flush mb="lg">
      <Box px={{ base: "md", sm: "lg" }}>
        <ProblemNote problem={letOn.error} />
      </Box>
      <Lines>
        {stopped.map(({ user, stop, freeAt }) => (
          <Line
            key={user.id}
            link={user.name}
            below={
              <>
                {stop !== "running" && <Box>{t(`staff.emergency.stopped.${stop}`)}</Box>}
                {freeAt !== undefined && (
                  <Box>{t("staff.emergency.free-at", { moment: momentOf(freeAt, language) })}</Box>
                )}
              </>
            }
            beside={
              <Button
                variant="light"
                size="xs"
                style={{ flex: "none" }}
                disabled={letOn.isPending}
                onClick={() => letOn.mutate({ user: user.id })}
                aria-label={t("staff.emergency.let-on-named", { name: user.name })}
              >
                {t("staff.emergency.let-on")}
              </Button>
            }
          />
        ))}
      </Lines>
    </Section>
  )
}
