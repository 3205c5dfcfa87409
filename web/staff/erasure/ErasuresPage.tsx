import { NativeSelect, Stack } from "@mantine/core"
import { IconEraser, IconPlus, IconSettings } from "@tabler/icons-react"
import { getRouteApi } from "@tanstack/react-router"
import { useState } from "react"
import { listErasures } from "#duties/erasure/contract.ts"
import { PagedList, usePaged } from "#web/ui/PagedList.tsx"
import { Lines } from "#web/ui/Lines.tsx"
import { ButtonLink } from "#web/ui/links.tsx"
import { Nothing } from "#web/ui/Nothing.tsx"
import { Page, PageHead } from "#web/ui/Page.tsx"
import { Section } from "#web/ui/Section.tsx"
import { useMay } from "#web/staff/me.ts"
import { useWords } from "#web/staff/use-words.ts"
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
  const erasures = usePaged(listErasures, askedBy(show), {
    size,
    freshFor: 0,
    again: (answer) => (answer?.erasures.some(isWorking) ? 3_000 : false),
  })
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
      onChange={({ currentTarget }) => setShow(shown.find((one) => one === currentTarget.value) ?? "all")}
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
          <PagedList
            of={erasures}
            meanwhile={4}
            none={
              <Nothing
                icon={<IconEraser aria-hidden />}
                title={t(show === "all" ? "staff.erasure.none" : "staff.erasure.none-shown")}
                advice={t(show === "all" ? "staff.erasure.none-advice" : "staff.erasure.none-shown-advice")}
              />
            }
          >
            {(answer) => (
              <Lines>
                {answer.erasures.map((one) => (
                  <ErasureLine key={one.id} erasure={one} />
                ))}
              </Lines>
            )}
          </PagedList>
        </Section>
        <FiguresCard />
      </Stack>
    </Page>
  )
}
