import { Stack } from "@mantine/core"
import { IconUrgent } from "@tabler/icons-react"
import { useState } from "react"
import { listEmergencies } from "#records/emergency/contract.ts"
import { Answer } from "#web/ui/Answer.tsx"
import { useAnswer } from "#web/ui/client/hooks.tsx"
import { Lines } from "#web/ui/Lines.tsx"
import { ListSkeleton } from "#web/ui/ListSkeleton.tsx"
import { Nothing } from "#web/ui/Nothing.tsx"
import { Page, PageHead } from "#web/ui/Page.tsx"
import { Pages } from "#web/ui/Pages.tsx"
import { Section } from "#web/ui/Section.tsx"
import { StateSwitch } from "#web/ui/StateSwitch.tsx"
import { useWords } from "#web/staff/words.ts"
import { EmergencyLine } from "./EmergencyLine.tsx"
import { Stopped } from "./Stopped.tsx"

const size = 25
const states = ["open", "reviewed"] as const

/** Emergency access of colleagues, to be reviewed. */
export function EmergenciesPage() {
  const { t } = useWords()
  const [state, setState] = useState<(typeof states)[number]>("open")
  const [page, setPage] = useState(1)
  const list = useAnswer(listEmergencies, { state, page, size }, { keep: true, freshFor: 0 })
  const show = (value: typeof state) => {
    setState(value)
    setPage(1)
  }
  const none = state === "open" ? "staff.emergency.none" : "staff.emergency.none-reviewed"
  return (
    <Page narrow>
      <PageHead title={t("staff.emergency.title")} explanation={t("staff.emergency.explanation")} />
      <Stopped />
      <StateSwitch
        label={t("staff.emergency.state")}
        states={states}
        nameOf={(one) => t(`staff.emergency.state.${one}`)}
        shown={state}
        onShow={show}
      />
      <Section flush>
        <Answer from={list} meanwhile={<ListSkeleton rows={3} />}>
          {({ emergencies, total }) =>
            total === 0 ? (
              <Nothing icon={<IconUrgent aria-hidden />} title={t(none)} advice={t(`${none}-advice`)} />
            ) : (
              <Stack gap={0}>
                <Lines>
                  {emergencies.map((one) => (
                    <EmergencyLine key={one.id} emergency={one} />
                  ))}
                </Lines>
                <Pages page={page} size={size} total={total} onPage={setPage} />
              </Stack>
            )
          }
        </Answer>
      </Section>
    </Page>
  )
}
