import { Alert, Box, Button, Group, Stack, Textarea } from "@mantine/core"
import { IconInfoCircle } from "@tabler/icons-react"
import { useState } from "react"
import { reviewEmergency, takeBackReview, type Emergency, type Verdict } from "#records/emergency/contract.ts"
import { useAct } from "#web/ui/client/hooks.tsx"
import { momentOf } from "#web/ui/format/day.ts"
import { Line, Lines } from "#web/ui/Lines.tsx"
import { askOf } from "#web/ui/form/asks.ts"
import { ProblemNote } from "#web/ui/ProblemNote.tsx"
import { Section } from "#web/ui/Section.tsx"
import { useWords } from "#web/staff/use-words.ts"

/** What was decided, and what the reader can decide now. */
export function Decision({ emergency }: { readonly emergency: Emergency }) {
  const { t } = useWords()
  const { may, whyNot, steps } = emergency
  return (
    <>
      {steps.length > 0 && (
        <Section title={t("staff.emergency.steps")} flush>
          <Steps steps={steps} />
        </Section>
      )}
      {whyNot !== undefined && (
        <Alert color="gray" icon={<IconInfoCircle aria-hidden />}>
          {whyNot}
        </Alert>
      )}
      {may.review && (
        <Section title={t("staff.emergency.decide")}>
          <Judging emergency={emergency} key={emergency.version} />
        </Section>
      )}
    </>
  )
}

function Steps({ steps }: Pick<Emergency, "steps">) {
  const { t, language } = useWords()
  return (
    <Lines>
      {steps.map(({ at, by, did, note }) => (
        <Line
          key={`${at} ${did} ${by}`}
          link={t(`staff.emergency.did.${did}`, { by })}
          below={
            <>
              <Box>{momentOf(at, language)}</Box>
              {note !== undefined && (
                <Box c="var(--mantine-color-text)" style={{ whiteSpace: "pre-line" }}>
                  {note}
                </Box>
              )}
            </>
          }
        />
      ))}
    </Lines>
  )
}

function Judging({ emergency: { id, version, reviewed } }: { readonly emergency: Emergency }) {
  const { t } = useWords()
  const [note, setNote] = useState("")
  const [tried, setTried] = useState(false)
  const isEmpty = note.trim() === ""
  const review = useAct(reviewEmergency, {
    said: (_seen, { verdict }) =>
      t("staff.emergency.judged", { verdict: t(`staff.emergency.verdict.${verdict}`).toLowerCase() }),
  })
  const takeBack = useAct(takeBackReview, { said: t("staff.emergency.taken-back") })
  const given = isEmpty ? {} : { note }
  const judge = (verdict: Verdict) => {
    setTried(verdict === "not-in-order")
    if (verdict === "not-in-order" && isEmpty) return
    review.mutate({ id, version, verdict, ...given })
  }
  const isBusy = review.isPending || takeBack.isPending
  return (
    <Stack gap="md">
      <Textarea
        label={t("staff.emergency.note")}
        description={t("staff.emergency.note-hint")}
        autosize
        minRows={2}
        maxLength={askOf(reviewEmergency, "note").most}
        value={note}
        onChange={(event) => setNote(event.currentTarget.value)}
        error={tried && isEmpty ? t("staff.emergency.note-missing") : undefined}
      />
      <ProblemNote problem={review.error ?? takeBack.error} />
      <Group gap="sm">
        {reviewed?.verdict !== "in-order" && (
          <Button disabled={isBusy} onClick={() => judge("in-order")}>
            {t("staff.emergency.verdict.in-order")}
          </Button>
        )}
        {reviewed?.verdict !== "not-in-order" && (
          <Button color="red" variant="light" disabled={isBusy} onClick={() => judge("not-in-order")}>
            {t("staff.emergency.verdict.not-in-order")}
          </Button>
        )}
        {reviewed !== undefined && (
          <Button variant="default" disabled={isBusy} onClick={() => takeBack.mutate({ id, version, ...given })}>
            {t("staff.emergency.take-back")}
          </Button>
        )}
      </Group>
    </Stack>
  )
}
