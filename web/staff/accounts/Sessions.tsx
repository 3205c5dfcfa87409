import { Badge, Box, Button, Group } from "@mantine/core"
import { IconDeviceDesktop } from "@tabler/icons-react"
import { endOtherSessions, endSession, listSessions } from "#gate/accounts/contract.ts"
import { Answer } from "#web/ui/Answer.tsx"
import { useAct, useAnswer } from "#web/ui/client/hooks.tsx"
import { momentOf } from "#web/ui/format/day.ts"
import { Line, Lines } from "#web/ui/Lines.tsx"
import { ListSkeleton } from "#web/ui/ListSkeleton.tsx"
import { ProblemNote } from "#web/ui/ProblemNote.tsx"
import { Section } from "#web/ui/Section.tsx"
import { useWords } from "#web/staff/use-words.ts"
import { deviceName } from "#ground/kernel/device.ts"

/** Where this user is signed in. */
export function Sessions() {
  const { t, language } = useWords()
  const sessions = useAnswer(listSessions, {}, { freshFor: 0 })
  const end = useAct(endSession)
  const endOthers = useAct(endOtherSessions, { said: ({ ended }) => t("staff.account.ended", { count: ended }) })
  return (
    <Section title={t("staff.account.sessions")} flush>
      <ProblemNote problem={end.error ?? endOthers.error} />
      <Answer from={sessions} meanwhile={<ListSkeleton rows={2} />}>
        {(answer) => (
          <>
            <Lines>
              {answer.sessions.map((session) => (
                <Line
                  key={session.id}
                  icon={
                    <IconDeviceDesktop
                      size={22}
                      stroke={1.5}
                      color="var(--mantine-color-dimmed)"
                      aria-hidden
                      style={{ flex: "none" }}
                    />
                  }
                  link={
                    <Group gap="sm">
                      {deviceName(session.device)}
                      {session.current && (
                        <Badge color="teal" size="md">
                          {t("staff.account.session-current")}
                        </Badge>
                      )}
                      {session.locked && (
                        <Badge color="gray" size="md">
                          {t("staff.account.session-locked")}
                        </Badge>
                      )}
                    </Group>
                  }
                  below={`${session.address} · ${t("staff.account.session-line", { started: momentOf(session.startedAt, language), used: momentOf(session.lastUsedAt, language) })}`}
                  beside={
                    !session.current && (
                      <Button
                        variant="default"
                        size="xs"
                        onClick={() => end.mutate({ id: session.id })}
                        aria-label={t("staff.account.end-named", { device: deviceName(session.device) })}
                      >
                        {t("staff.account.end")}
                      </Button>
                    )
                  }
                />
              ))}
            </Lines>
            {answer.sessions.length > 1 && (
              <Box px={{ base: "md", sm: "lg" }} pb="md" pt="xs">
                <Button variant="light" color="red" loading={endOthers.isPending} onClick={() => endOthers.mutate({})}>
                  {t("staff.account.end-others")}
                </Button>
              </Box>
            )}
          </>
        )}
      </Answer>
    </Section>
  )
}
