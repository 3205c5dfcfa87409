import { Stack } from "@mantine/core"
import { IconEraser, IconPlus, IconSettings } from "@tabler/icons-react"
import { useState } from "react"
import { listErasures } from "#duties/erasure/contract.ts"
import { Answer } from "#web/ui/Answer.tsx"
import { useAnswer } from "#web/ui/client/hooks.tsx"
import { Lines } from "#web/ui/Lines.tsx"
import { ListBones } from "#web/ui/ListBones.tsx"
import { ButtonLink } from "#web/ui/links.tsx"
import { Nothing } from "#web/ui/Nothing.tsx"
import { Page, PageHead } from "#web/ui/Page.tsx"
import { Pages } from "#web/ui/Pages.tsx"
import { Section } from "#web/ui/Section.tsx"
import { useWords } from "#web/staff/words.ts"
import { ErasureLine } from "./ErasureLine.tsx"
import { FiguresCard } from "./FiguresCard.tsx"
import { isWorking } from "./is-working.ts"

const size = 20

/** Every erasure, the last begun first; from here one is begun. */
export function ErasuresPage() {
  const { t } = useWords()
  const [page, setPage] = useState(1)
  const erasures = useAnswer(
    listErasures,
    { page, size },
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
  return (
    <Page narrow>
      <PageHead title={t("staff.erasure.title")} explanation={t("staff.erasure.explanation")} actions={actions} />
      <Stack gap="lg">
        <Section title={t("staff.erasure.runs")} flush>
          <Answer from={erasures} meanwhile={<ListBones rows={4} />}>
            {(answer) =>
              answer.total === 0 ? (
                <Nothing
                  icon={<IconEraser aria-hidden />}
                  title={t("staff.erasure.none")}
                  advice={t("staff.erasure.none-advice")}
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
