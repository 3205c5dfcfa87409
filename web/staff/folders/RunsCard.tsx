import { Badge, Text } from "@mantine/core"
import { listFolderRuns, type FolderRunSummary } from "#duties/folders/contract.ts"
import { PagedList, usePaged } from "#web/ui/PagedList.tsx"
import { Dots } from "#web/ui/Dots.tsx"
import { momentOf } from "#web/ui/format/day.ts"
import { Line, Lines } from "#web/ui/Lines.tsx"
import { BareLink } from "#web/ui/links.tsx"
import { Section } from "#web/ui/Section.tsx"
import { useWords } from "#web/staff/use-words.ts"
import { isWorking, useSaid } from "./said.ts"

const size = 15
const colours = { waiting: "gray", running: "amber", done: "teal", failed: "red", stopped: "gray" } as const

/** Past trials and runs; the last one first. */
export function RunsCard() {
  const { t, language } = useWords()
  const said = useSaid()
  const list = usePaged(
    listFolderRuns,
    {},
    { size, freshFor: 0, again: (answer) => (answer?.runs.some(isWorking) ? 1_500 : false) },
  )
  const who = ({ askedBy }: FolderRunSummary): string =>
    askedBy === undefined ? t("staff.folders.asked-by-clock") : t("staff.folders.asked-by", { name: askedBy })
  return (
    <Section title={t("staff.folders.runs")} flush>
      <PagedList
        of={list}
        meanwhile={3}
        none={
          <Text c="dimmed" px={{ base: "md", sm: "lg" }} pb="lg">
            {t("staff.folders.runs-none")}
          </Text>
        }
      >
        {({ runs }) => (
          <Lines>
            {runs.map((run) => (
              <Line
                key={run.id}
                link={
                  <BareLink to="/folders/runs/$id" params={{ id: run.id }} data-row>
                    {t("staff.folders.run-title", {
                      mode: t(`staff.folders.mode.${run.mode}`),
                      name: run.ruleName,
                    })}
                  </BareLink>
                }
                below={<Dots of={[momentOf(run.askedAt, language), who(run), said.files(run)]} />}
                beside={
                  <Badge color={colours[run.state]} style={{ flex: "none" }}>
                    {t(`staff.folders.state.${run.state}`)}
                  </Badge>
                }
              />
            ))}
          </Lines>
        )}
      </PagedList>
    </Section>
  )
}
