import { Box, Button } from "@mantine/core"
import { notifications } from "@mantine/notifications"
import { IconUrgent } from "@tabler/icons-react"
import { useState } from "react"
import { listEmergencies, reviewEmergency } from "#gate/emergency/contract.ts"
import type { Emergency } from "#gate/emergency/contract.ts"
import { Answer } from "#web/ui/Answer.tsx"
import { useAct, useAnswer } from "#web/ui/client/hooks.tsx"
import { momentOf } from "#web/ui/format/day.ts"
import { Line, Lines } from "#web/ui/Lines.tsx"
import { ListBones } from "#web/ui/ListBones.tsx"
import { PageLink } from "#web/ui/links.tsx"
import { Nothing } from "#web/ui/Nothing.tsx"
import { Page, PageHead } from "#web/ui/Page.tsx"
import { Pages } from "#web/ui/Pages.tsx"
import { ProblemNote } from "#web/ui/ProblemNote.tsx"
import { Section } from "#web/ui/Section.tsx"
import { StateSwitch } from "#web/ui/StateSwitch.tsx"
import { useMay } from "#web/staff/me.ts"
import { useWords } from "#web/staff/words.ts"

const size = 25
const states = ["open", "reviewed"] as const

/** Emergency access of colleagues, to be looked at. */
export function EmergenciesPage() {
  const { t } = useWords()
  const [state, setState] = useState<(typeof states)[number]>("open")
  const [page, setPage] = useState(1)
  const list = useAnswer(listEmergencies, { state, page, size }, { keep: true, freshFor: 0 })
  const review = useAct(reviewEmergency, {
    outdates: [listEmergencies],
    onDone: () => notifications.show({ message: t("staff.emergency.reviewed") }),
  })
  const show = (value: typeof state) => {
    setState(value)
    setPage(1)
  }
  return (
    <Page narrow>
      <PageHead title={t("staff.emergency.title")} explanation={t("staff.emergency.explanation")} />
      <StateSwitch
        label={t("staff.emergency.state")}
        states={states}
        nameOf={(one) => t(`staff.emergency.state.${one}`)}
        shown={state}
        onShow={show}
      />
      <Section flush>
        <Box px={{ base: "md", sm: "lg" }}>
          <ProblemNote problem={review.error} />
        </Box>
        <Answer from={list} meanwhile={<ListBones rows={3} />}>
          {({ emergencies, total }) =>
            total === 0 ? (
              <Nothing
                icon={<IconUrgent aria-hidden />}
                title={t("staff.emergency.none")}
                advice={t("staff.emergency.none-advice")}
              />
            ) : (
              <>
                <Lines>
                  {emergencies.map((one) => (
                    <EmergencyLine
                      key={one.id}
                      emergency={one}
                      busy={review.isPending}
                      onReview={() => review.mutate({ id: one.id })}
                    />
                  ))}
                </Lines>
                <Pages page={page} size={size} total={total} onPage={setPage} />
              </>
            )
          }
        </Answer>
      </Section>
    </Page>
  )
}

type Props = { readonly emergency: Emergency; readonly busy: boolean; readonly onReview: () => void }

function EmergencyLine({ emergency: { person, user, beginsAt, endsAt, reason, reviewed }, busy, onReview }: Props) {
  const { t, language } = useWords()
  const may = useMay()
  return (
    <Line
      link={user.name}
      below={
        <>
          <Box c="var(--mantine-color-text)">{reason}</Box>
          <Box>
            {t("staff.emergency.during", { from: momentOf(beginsAt, language), until: momentOf(endsAt, language) })}
          </Box>
          {reviewed !== undefined && (
            <Box>{t("staff.emergency.reviewed-by", { by: reviewed.by, moment: momentOf(reviewed.at, language) })}</Box>
          )}
          {may("persons.read") && (
            <PageLink to="/persons/$id" params={{ id: person }} size="sm">
              {t("staff.emergency.open-file")}
            </PageLink>
          )}
        </>
      }
      beside={
        reviewed === undefined && (
          <Button
            variant="light"
            size="xs"
            style={{ flex: "none" }}
            disabled={busy}
            onClick={onReview}
            aria-label={t("staff.emergency.review-named", { name: user.name })}
          >
            {t("staff.emergency.review")}
          </Button>
        )
      }
    />
  )
}
