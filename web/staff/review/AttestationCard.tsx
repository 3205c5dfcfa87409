import { Alert, Box, Button, NativeSelect, Progress, Stack, Text } from "@mantine/core"
import { IconCircleCheck, IconClockExclamation, IconUsersGroup } from "@tabler/icons-react"
import { useState } from "react"
import { getAttestation, getAttestationSettings, setAttestationSettings } from "#gate/review/contract.ts"
import type { Attestation } from "#gate/review/contract.ts"
import { Answer } from "#web/ui/Answer.tsx"
import { useAct, useAnswer } from "#web/ui/client/hooks.tsx"
import { Dots } from "#web/ui/Dots.tsx"
import { dayOf, momentOf } from "#web/ui/format/day.ts"
import { Line, Lines } from "#web/ui/Lines.tsx"
import { ListSkeleton } from "#web/ui/ListSkeleton.tsx"
import { Nothing } from "#web/ui/Nothing.tsx"
import { ProblemNote } from "#web/ui/ProblemNote.tsx"
import { Section } from "#web/ui/Section.tsx"
import { RiskBadge } from "#web/staff/groups/RiskBadge.tsx"
import { useMay } from "#web/staff/me.ts"
import { useWords } from "#web/staff/use-words.ts"
import { AttestModal } from "./AttestModal.tsx"

type Group = Attestation["groups"][number]

/** Group by group: who is in it, and whether somebody looked at that in this round. */
export function AttestationCard() {
  const { t } = useWords()
  const answer = useAnswer(getAttestation, {}, { freshFor: 0 })
  const [looking, setLooking] = useState<Group>()
  return (
    <Section title={t("staff.review.members")} actions={<HowOften />} flush>
      <Answer from={answer} meanwhile={<ListSkeleton rows={4} />}>
        {(now) =>
          now.groups.length === 0 ? (
            <Nothing
              icon={<IconUsersGroup aria-hidden />}
              title={t("staff.review.no-members")}
              advice={t("staff.review.no-members-advice")}
            />
          ) : (
            <>
              <State now={now} />
              <Lines>
                {now.groups.map((group) => (
                  <GroupLine key={group.id} group={group} onLook={setLooking} />
                ))}
              </Lines>
            </>
          )
        }
      </Answer>
      {looking !== undefined && <AttestModal group={looking} onClose={() => setLooking(undefined)} />}
    </Section>
  )
}

/** When it is due, and how far this round is. */
function State({ now }: { readonly now: Attestation }) {
  const { t, language } = useWords()
  const done = now.groups.filter(({ looked }) => looked !== undefined).length
  const progress = t("staff.review.progress", { done, total: now.groups.length })
  return (
    <Stack gap="sm" px={{ base: "md", sm: "lg" }} pb="sm">
      {now.overdue && (
        <Alert color="amber" icon={<IconClockExclamation aria-hidden />} p="sm">
          {t("staff.review.overdue", { day: dayOf(now.dueOn, language) })}
        </Alert>
      )}
      <Text size="sm" c="dimmed">
        {now.lastDoneAt === undefined
          ? t("staff.review.never")
          : t("staff.review.last", { moment: momentOf(now.lastDoneAt, language) })}{" "}
        {!now.overdue && t("staff.review.due", { day: dayOf(now.dueOn, language) })}
      </Text>
      {now.round !== undefined && (
        <>
          <Text size="sm">
            {t("staff.review.round", {
              by: now.round.by,
              moment: momentOf(now.round.begunAt, language),
              day: dayOf(now.round.until, language),
            })}
          </Text>
          <Progress value={(100 * done) / now.groups.length} aria-label={progress} />
          <Text size="sm" role="status">
            {progress}
          </Text>
        </>
      )}
    </Stack>
  )
}

function GroupLine({ group, onLook }: { readonly group: Group; readonly onLook: (group: Group) => void }) {
  const { t, language } = useWords()
  const may = useMay()
  const { name, members, highest, looked } = group
  return (
    <Line
      link={name}
      below={
        <>
          <Box>{members.map((member) => member.name).join(", ")}</Box>
          {looked !== undefined && (
            <Box>
              <IconCircleCheck size={16} aria-hidden style={{ verticalAlign: "-3px" }} />{" "}
              {t("staff.review.looked", { by: looked.by, moment: momentOf(looked.at, language) })}
            </Box>
          )}
          <Dots of={[highest !== undefined && highest !== "low" && <RiskBadge key="risk" risk={highest} small />]} />
        </>
      }
      beside={
        may("groups.manage") && (
          <Button
            variant={looked === undefined ? "light" : "default"}
            size="xs"
            style={{ flex: "none" }}
            onClick={() => onLook(group)}
            aria-label={t("staff.review.look-named", { name })}
          >
            {t("staff.review.look")}
          </Button>
        )
      }
    />
  )
}

const choices = [3, 6, 12] as const

function HowOften() {
  const { t } = useWords()
  const may = useMay()
  const settings = useAnswer(getAttestationSettings, {})
  const set = useAct(setAttestationSettings)
  if (settings.data === undefined) return null
  const choose = (typed: string) => {
    const everyMonths = choices.find((months) => String(months) === typed)
    if (everyMonths !== undefined) set.mutate({ everyMonths })
  }
  return (
    <Box>
      <NativeSelect
        size="sm"
        aria-label={t("staff.review.every")}
        value={String(settings.data.everyMonths)}
        onChange={(event) => choose(event.currentTarget.value)}
        disabled={!may("groups.manage") || set.isPending}
        data={choices.map((months) => ({ value: String(months), label: t(`staff.review.every.${months}`) }))}
      />
      <ProblemNote problem={set.error} />
    </Box>
  )
}
