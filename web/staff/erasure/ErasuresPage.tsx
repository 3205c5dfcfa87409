import { NativeSelect, Stack } from "@mantine/core"
import { IconEraser, IconPlus, IconSettings } from "@tabler/icons-react"
import { getRouteApi } from "@tanstack/react-router"
import { useState } from "react"
import { listErasures } from "#duties/erasure/contract.ts"
import { Answer } from "#web/ui/Answer.tsx"
import { useAnswer } from "#web/ui/client/hooks.tsx"
import { Lines } from "#web/ui/Lines.tsx"
import { ListSkeleton } from "#web/ui/ListSkeleton.tsx"
import { ButtonLink } from "#web/ui/links.tsx"
import { Nothing } from "#web/ui/Nothing.tsx"
import { Page, PageHead } from "#web/ui/Page.tsx"
import { Pages } from "#web/ui/Pages.tsx"
import { Section } from "#web/ui/Section.tsx"
import { useMay } from "#web/staff/me.ts"
import { useWords } from "#web/staff/words.ts"
import { ErasureLine } from "./ErasureLine.tsx"
import { FiguresCard } from "./FiguresCard.tsx"
import { isWorking } from "./is-working.ts"

const size = 20
const route = getRouteApi("/erasures")
const states = ["preparing", "previewed", "waiting", "running", "done", "stopped", "refused"] as const
const shown = ["all", "to-approve", ...states] as const

type Shown = (typeof shown)[number]

const askedBy = (show: Shown) =>
  show === "all" ? {} : show === "to-approve" ? { toApprove: "true" } : ({ state: show } as const)

const labelOf = (show: Shown) =>
  show === "all" || show === "to-approve"
    ? (`staff.erasure.show.${show}` as const)
    : (`staff.erasure.state.${show}` as const)

/** Every erasure, the last begun first; from here one is begun. */
export function ErasuresPage() {
  const { t } = useWords()
  const may = useMay()
  const asked = route.useSearch().show
  const [show, setShow] = useState<Shown>(() => shown.find((one) => one === asked) ?? "all")
  const [page, setPage] = useState(1)
  const erasures = useAnswer(
    listErasures,
    { ...askedBy(show), page, size },
    { freshFor: 0, keep: true, again: (answer) => (answer?.erasures.some(isWorking) ? 3_000 : false) },
  )
  const actions = (
    <>
      <ButtonLink to="/settings/erasure" variant="default" leftSection={<IconSettings size={18} aria-hidden />}>
        {t("staff.erasure.settings")}
      </ButtonLink>
      <ButtonLink to="/erasures/new" leftSection={<IconPlus size={18} aria-hidden />}>
        {t("staff.erasure.new")}
      </ButtonLink>
    </>
  )
  const filter = (
    <NativeSelect
      aria-label={t("staff.erasure.show")}
      value={show}
      onChange={({ currentTarget }) => {
        setShow(shown.find((one) => one === currentTarget.value) ?? "all")
        setPage(1)
      }}
      data={shown
        .filter((one) => one !== "to-approve" || may("erasure.approve"))
        .map((one) => ({ value: one, label: t(labelOf(one)) }))}
    />
  )
  return (
    <Page narrow>
      <PageHead title={t("staff.erasure.title")} explanation={t("staff.erasure.explanation")} actions={actions} />
      <Stack gap="lg">
        <Section title={t("staff.erasure.runs")} actions={filter} flush>
          <Answer from={erasures} meanwhile={<ListSkeleton rows={4} />}>
            {(answer) =>
              answer.total === 0 ? (
                <Nothing
                  icon={<IconEraser aria-hidden />}
                  title={t(show === "all" ? "staff.erasure.none" : "staff.erasure.none-shown")}
                  advice={t(show === "all" ? "staff.erasure.none-advice" : "staff.erasure.none-shown-advice")}
                />
              ) : (
                <>
                  <Lines>
                    {answer.erasures.map((one) => (
                      <ErasureLine key={one.id} erasure={one} />
                    ))}
                  </Lines>
                  <Pages page={page} size={size} total={answer.total} onPage={setPage} />
                </>
              )
            }
          </Answer>
        </Section>
        <FiguresCard />
      </Stack>
    </Page>
  )
}
