import { Badge, Stack } from "@mantine/core"
import { IconFileSpreadsheet } from "@tabler/icons-react"
import { listImports, type Import } from "#duties/imports/contract.ts"
import { useAnswer } from "#web/ui/client/hooks.tsx"
import { Dots } from "#web/ui/Dots.tsx"
import { momentOf } from "#web/ui/format/day.ts"
import { countOf } from "#web/ui/format/size.ts"
import { Line } from "#web/ui/Lines.tsx"
import { BareLink } from "#web/ui/links.tsx"
import { Nothing } from "#web/ui/Nothing.tsx"
import { Page, PageHead } from "#web/ui/Page.tsx"
import { Section } from "#web/ui/Section.tsx"
import { WholeList } from "#web/ui/WholeList.tsx"
import { useWords } from "#web/staff/use-words.ts"
import { ImportStart } from "./ImportStart.tsx"
import { isWorking } from "./is-working.ts"

const colourOf = ({ state }: Import): string =>
  state === "failed" ? "red" : state === "tried" ? "amber" : state === "done" ? "teal" : "gray"

/** Starts an import, and finds earlier ones again. */
export function ImportsPage() {
  const { t, language } = useWords()
  const imports = useAnswer(
    listImports,
    {},
    { freshFor: 0, again: (answer) => (answer?.imports.some(isWorking) ? 2_000 : false) },
  )
  const figures = ({ state, rows }: Import): readonly (string | false)[] => {
    if (rows.total === 0) return []
    const count = (number: number) => (number === 1 ? 1 : countOf(number, language))
    const isBefore = state === "tried" || state === "failed"
    if (state !== "done" && !isBefore)
      return [t("staff.imports.progress", { done: count(rows.handled), total: count(rows.total) })]
    return [
      t(isBefore ? "staff.imports.line-fresh" : "staff.imports.line-made", { count: count(rows.fresh) }),
      rows.merged > 0 && t("staff.imports.line-merged", { count: count(rows.merged) }),
      rows.duplicate > 0 && t("staff.imports.line-known", { count: count(rows.duplicate) }),
      rows.wrong > 0 && t("staff.imports.line-wrong", { count: count(rows.wrong) }),
    ]
  }
  const below = (one: Import) => (
    <Dots of={[t("staff.imports.started", { moment: momentOf(one.startedAt, language) }), ...figures(one)]} />
  )
  return (
    <Page narrow>
      <PageHead title={t("staff.nav.imports")} explanation={t("staff.imports.explanation")} />
      <Stack gap="lg">
        <ImportStart />
        <Section title={t("staff.imports.earlier")} flush>
          <WholeList
            from={imports}
            listOf={(answer) => answer.imports}
            meanwhile={3}
            none={
              <Nothing
                icon={<IconFileSpreadsheet aria-hidden />}
                title={t("staff.imports.none")}
                advice={t("staff.imports.none-advice")}
              />
            }
          >
            {(one) => (
              <Line
                key={one.id}
                link={
                  <BareLink to="/imports/$id" params={{ id: one.id }} data-row>
                    {one.fileName}
                  </BareLink>
                }
                below={below(one)}
                beside={
                  <Badge color={colourOf(one)} style={{ flex: "none" }}>
                    {t(`staff.imports.state.${one.state}`)}
                  </Badge>
                }
              />
            )}
          </WholeList>
        </Section>
      </Stack>
    </Page>
  )
}
