import { IconLockOpen2 } from "@tabler/icons-react"
import { useState } from "react"
import { listHolds } from "#records/holds/contract.ts"
import { Answer } from "#web/ui/Answer.tsx"
import { useAnswer } from "#web/ui/client/hooks.tsx"
import { ListSkeleton } from "#web/ui/ListSkeleton.tsx"
import { Nothing } from "#web/ui/Nothing.tsx"
import { Page, PageHead } from "#web/ui/Page.tsx"
import { Pages } from "#web/ui/Pages.tsx"
import { Section } from "#web/ui/Section.tsx"
import { StateSwitch } from "#web/ui/StateSwitch.tsx"
import { useWords } from "#web/staff/words.ts"
import { HoldLines } from "./HoldLines.tsx"

const size = 25
const states = ["in-force", "past"] as const

/** Everything that is held by hand, and what was. */
export function HoldsPage() {
  const { t } = useWords()
  const [state, setState] = useState<(typeof states)[number]>("in-force")
  const [page, setPage] = useState(1)
  const list = useAnswer(listHolds, { state, page, size }, { keep: true })
  const show = (value: typeof state) => {
    setState(value)
    setPage(1)
  }
  return (
    <Page narrow>
      <PageHead title={t("staff.holds.title")} explanation={t("staff.holds.explanation")} />
      <StateSwitch
        label={t("staff.holds.show")}
        states={states}
        nameOf={(one) => t(`staff.holds.show.${one}`)}
        shown={state}
        onShow={show}
      />
      <Section flush>
        <Answer from={list} meanwhile={<ListSkeleton rows={4} />}>
          {({ holds, total }) =>
            total === 0 ? (
              <Nothing
                icon={<IconLockOpen2 aria-hidden />}
                title={t(`staff.holds.none.${state}`)}
                advice={t("staff.holds.none-advice")}
              />
            ) : (
              <>
                <HoldLines holds={holds} withPerson />
                <Pages page={page} size={size} total={total} onPage={setPage} />
              </>
            )
          }
        </Answer>
      </Section>
    </Page>
  )
}
