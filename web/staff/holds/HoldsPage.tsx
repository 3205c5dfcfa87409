import { IconLockOpen2 } from "@tabler/icons-react"
import { useState } from "react"
import { listHolds } from "#records/holds/contract.ts"
import { PagedList, usePaged } from "#web/ui/PagedList.tsx"
import { Nothing } from "#web/ui/Nothing.tsx"
import { Page, PageHead } from "#web/ui/Page.tsx"
import { Section } from "#web/ui/Section.tsx"
import { StateSwitch } from "#web/ui/StateSwitch.tsx"
import { useWords } from "#web/staff/use-words.ts"
import { HoldLines } from "./HoldLines.tsx"

const size = 25
const states = ["in-force", "past"] as const

/** Everything that is held by hand, and what was. */
export function HoldsPage() {
  const { t } = useWords()
  const [state, setState] = useState<(typeof states)[number]>("in-force")
  const list = usePaged(listHolds, { state }, { size })
  return (
    <Page narrow>
      <PageHead title={t("staff.holds.title")} explanation={t("staff.holds.explanation")} />
      <StateSwitch
        label={t("staff.holds.show")}
        states={states}
        nameOf={(one) => t(`staff.holds.show.${one}`)}
        shown={state}
        onShow={setState}
      />
      <Section flush>
        <PagedList
          of={list}
          meanwhile={4}
          none={
            <Nothing
              icon={<IconLockOpen2 aria-hidden />}
              title={t(`staff.holds.none.${state}`)}
              advice={t("staff.holds.none-advice")}
            />
          }
        >
          {({ holds }) => <HoldLines holds={holds} withPerson />}
        </PagedList>
      </Section>
    </Page>
  )
}
