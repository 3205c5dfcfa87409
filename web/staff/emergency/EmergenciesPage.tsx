import { IconUrgent } from "@tabler/icons-react"
import { useState } from "react"
import { listEmergencies } from "#records/emergency/contract.ts"
import { PagedList, usePaged } from "#web/ui/PagedList.tsx"
import { Lines } from "#web/ui/Lines.tsx"
import { Nothing } from "#web/ui/Nothing.tsx"
import { Page, PageHead } from "#web/ui/Page.tsx"
import { Section } from "#web/ui/Section.tsx"
import { StateSwitch } from "#web/ui/StateSwitch.tsx"
import { useWords } from "#web/staff/use-words.ts"
import { EmergencyLine } from "./EmergencyLine.tsx"
import { Stopped } from "./Stopped.tsx"

const size = 25
const states = ["open", "reviewed"] as const

/** Emergency access of colleagues, to be reviewed. */
export function EmergenciesPage() {
  const { t } = useWords()
  const [state, setState] = useState<(typeof states)[number]>("open")
  const list = usePaged(listEmergencies, { state }, { size, freshFor: 0 })
  const [none, advice] =
    state === "open"
      ? (["staff.emergency.none", "staff.emergency.none-advice"] as const)
      : (["staff.emergency.none-reviewed", "staff.emergency.none-reviewed-advice"] as const)
  return (
    <Page narrow>
      <PageHead title={t("staff.emergency.title")} explanation={t("staff.emergency.explanation")} />
      <Stopped />
      <StateSwitch
        label={t("staff.emergency.state")}
        states={states}
        nameOf={(one) => t(`staff.emergency.state.${one}`)}
        shown={state}
        onShow={setState}
      />
      <Section flush>
        <PagedList
          of={list}
          meanwhile={3}
          none={<Nothing icon={<IconUrgent aria-hidden />} title={t(none)} advice={t(advice)} />}
        >
          {({ emergencies }) => (
            <Lines>
              {emergencies.map((one) => (
                <EmergencyLine key={one.id} emergency={one} />
              ))}
            </Lines>
          )}
        </PagedList>
      </Section>
    </Page>
  )
}
