import { Badge, Button, Group, Stack, Text } from "@mantine/core"
import { useParams } from "@tanstack/react-router"
import type { z } from "zod"
import { endEmergency } from "#gate/emergency/contract.ts"
import { getEmergency, type Emergency, type Seen } from "#records/emergency/contract.ts"
import { useAct, useAnswer } from "#web/ui/client/hooks.tsx"
import { Facts } from "#web/ui/Facts.tsx"
import { timeHere } from "#web/ui/format/day.ts"
import { Line, Lines } from "#web/ui/Lines.tsx"
import { PageLink } from "#web/ui/links.tsx"
import { Page, PageHead } from "#web/ui/Page.tsx"
import { PageAnswer } from "#web/ui/PageAnswer.tsx"
import { ProblemNote } from "#web/ui/ProblemNote.tsx"
import { Section } from "#web/ui/Section.tsx"
import { useWords } from "#web/staff/use-words.ts"
import { EmergencyBadge } from "./EmergencyLine.tsx"
import { Decision } from "./Decision.tsx"
import { useDuring } from "./use-during.ts"

/** One case of emergency access: who, to whom, why, what was looked at, and what a reviewer says of it. */
export function EmergencyPage() {
  const { id = "" } = useParams({ strict: false })
  const emergency = useAnswer(getEmergency, { id: id as Emergency["id"] }, { freshFor: 0 })
  return (
    <Page narrow>
      <PageAnswer from={emergency}>{(known) => <Case key={known.id} known={known} />}</PageAnswer>
    </Page>
  )
}

type KnownClient = z.output<(typeof getEmergency)["gives"]>

function Case({ known }: { readonly known: KnownClient }) {
  const { t } = useWords()
  const during = useDuring()
  const { user, client, person, reason } = known
  const whom = client && (
    <PageLink to="/persons/$id" params={{ id: person }}>
      {client.name} ({client.number})
    </PageLink>
  )
  return (
    <>
      <PageHead
        title={t("staff.emergency.title")}
        above={
          <PageLink to="/emergencies" size="sm">
            {t("staff.emergency.to-list")}
          </PageLink>
        }
        actions={
          <Group gap="sm">
            <EmergencyBadge emergency={known} />
            {known.may.end && <EndOfAnother known={known} />}
          </Group>
        }
      />
      <Stack gap="lg">
        <Section>
          <Facts
            empty=""
            facts={[
              { label: t("staff.emergency.who"), value: user.name },
              { label: t("staff.emergency.client"), value: whom ?? t("staff.emergency.hidden-client") },
              { label: t("staff.emergency.when"), value: during(known) },
              { label: t("staff.emergency.why"), value: reason },
            ]}
          />
        </Section>
        <Section title={t("staff.emergency.seen")} flush>
          <WhatWasSeen seen={known.seen} isCut={known.isCut} />
        </Section>
        <Decision emergency={known} />
      </Stack>
    </>
  )
}

function WhatWasSeen({ seen, isCut }: { readonly seen: readonly Seen[]; readonly isCut: boolean }) {
  const { t } = useWords()
  if (seen.length === 0)
    return (
      <Text c="dimmed" px={{ base: "md", sm: "lg" }} pb="lg">
        {t("staff.emergency.seen-none")}
      </Text>
    )
  return (
    <>
      <Lines>
        {seen.map(({ at, event, said, what, times, outcome }) => (
          <Line
            key={`${at} ${event} ${what ?? ""} ${outcome}`}
            link={
              <Group gap="sm">
                <span>
                  {timeHere(at)} {said}
                  {what !== undefined && `: ${what}`}
                </span>
                {times > 1 && (
                  <Text component="span" size="sm" c="dimmed">
                    {t("staff.emergency.seen-times", { count: times })}
                  </Text>
                )}
                {outcome !== "done" && <Badge color="red">{t("staff.emergency.seen-refused")}</Badge>}
              </Group>
            }
          />
        ))}
      </Lines>
      {isCut && (
        <Text c="dimmed" size="sm" px={{ base: "md", sm: "lg" }} py="sm">
          {t("staff.emergency.seen-cut")}
        </Text>
      )}
    </>
  )
}

/** Who reviews can end what a colleague has. */
function EndOfAnother({ known: { id, user } }: { readonly known: KnownClient }) {
  const { t } = useWords()
  const end = useAct(endEmergency, { said: t("staff.emergency.ended") })
  return (
    <>
      <Button
        color="red"
        variant="light"
        loading={end.isPending}
        onClick={() => end.mutate({ id })}
        aria-label={t("staff.emergency.end-named", { name: user.name })}
      >
        {t("staff.emergency.end")}
      </Button>
      <ProblemNote problem={end.error} />
    </>
  )
}
