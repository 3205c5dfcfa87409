import { Alert, Group, List, Loader, Stack, Stepper, Text } from "@mantine/core"
import { useMediaQuery } from "@mantine/hooks"
import { useParams } from "@tanstack/react-router"
import { getImport, type Import } from "#duties/imports/contract.ts"
import { countOf } from "#web/ui/format/size.ts"
import { PageAnswer } from "#web/ui/PageAnswer.tsx"
import { useAnswer } from "#web/ui/client/hooks.tsx"
import { momentOf } from "#web/ui/format/day.ts"
import { PageLink } from "#web/ui/links.tsx"
import { Page, PageHead } from "#web/ui/Page.tsx"
import { Section } from "#web/ui/Section.tsx"
import { useWords } from "#web/staff/use-words.ts"
import { ColumnTable } from "./ColumnTable.tsx"
import { DuplicateList } from "./DuplicateList.tsx"
import { FaultList } from "./FaultList.tsx"
import { ImportBlocked } from "./ImportBlocked.tsx"
import { ImportDone } from "./ImportDone.tsx"
import { ImportFigures } from "./ImportFigures.tsx"
import { ImportProgress } from "./ImportProgress.tsx"
import { ImportReading } from "./ImportReading.tsx"
import { ImportRun } from "./ImportRun.tsx"
import { isWorking } from "./is-working.ts"

const stepOf: Readonly<Record<Import["state"], number>> = {
  reading: 0,
  trying: 1,
  tried: 1,
  failed: 1,
  running: 2,
  done: 3,
  undoing: 2,
  undone: 3,
}

/** One import, from the file to the result; can be left and found again at any moment. */
export function ImportPage() {
  const { id = "" } = useParams({ strict: false })
  const one = useAnswer(
    getImport,
    { id },
    { freshFor: 0, again: (answer) => (answer !== undefined && isWorking(answer) ? 1_000 : false) },
  )
  return (
    <Page narrow>
      <PageAnswer from={one}>{(answer) => <Shown import={answer} />}</PageAnswer>
    </Page>
  )
}

function Shown({ import: one }: { readonly import: Import }) {
  const { t, language } = useWords()
  const isBlocked = one.state === "tried" && one.failure !== undefined
  const isNarrow = useMediaQuery("(max-width: 36em)")
  const format =
    one.format &&
    t("staff.imports.format", { kind: [one.format.kind.toUpperCase(), one.format.encoding].filter(Boolean).join(", ") })
  const above = (
    <PageLink to="/imports" size="sm">
      {t("staff.nav.imports")}
    </PageLink>
  )
  return (
    <>
      <PageHead
        above={above}
        title={one.fileName}
        explanation={[t("staff.imports.started", { moment: momentOf(one.startedAt, language) }), format]
          .filter(Boolean)
          .join(" · ")}
      />
      <Stack gap="lg">
        {!isNarrow && (
          <Stepper
            active={stepOf[one.state]}
            size="sm"
            allowNextStepsSelect={false}
            aria-label={t("staff.imports.steps")}
          >
            <Stepper.Step label={t("staff.imports.step-file")} />
            <Stepper.Step label={t("staff.imports.step-check")} />
            <Stepper.Step label={t("staff.imports.step-run")} />
          </Stepper>
        )}
        {isWorking(one) && (
          <Section>
            {one.rows.handled === 0 && (
              <Group gap="sm" mb="sm">
                <Loader size="sm" />
                <Text size="sm">{t("staff.imports.busy")}</Text>
              </Group>
            )}
            <ImportProgress import={one} />
            <Text size="sm" c="dimmed" mt="sm">
              {t("staff.imports.leave")}
            </Text>
          </Section>
        )}
        {one.state === "failed" && (
          <Alert color="red" title={t("staff.imports.failed")}>
            {one.failure}
          </Alert>
        )}
        {one.state === "undone" && (
          <Alert color="gray">
            {t("staff.imports.undone")}{" "}
            {t("staff.imports.undone-stay", { count: one.rows.fresh === 1 ? 1 : countOf(one.rows.fresh, language) })}
          </Alert>
        )}
        {one.state === "done" && <ImportDone import={one} />}
        {isBlocked && <ImportBlocked import={one} />}
        {one.notices.length > 0 && (
          <Alert color="gray" title={t("staff.imports.notices")}>
            <List size="sm">
              {one.notices.map((notice) => (
                <List.Item key={notice}>{notice}</List.Item>
              ))}
            </List>
          </Alert>
        )}
        {((one.state === "tried" && !isBlocked) || one.state === "done") && <ImportFigures import={one} />}
        {(one.state === "tried" || one.state === "failed") && one.headings.length > 0 && (
          <ColumnTable key={one.columns.join()} import={one} />
        )}
        {(one.state === "tried" || one.state === "failed") && one.headingRow !== undefined && (
          <ImportReading key={`${one.format?.encoding}/${one.headingRow}`} import={one} />
        )}
        {one.faults.length > 0 && !isWorking(one) && one.state !== "undone" && <FaultList import={one} />}
        {one.rows.duplicate + one.rows.merged > 0 && (one.state === "tried" || one.state === "done") && !isBlocked && (
          <DuplicateList import={one} />
        )}
        {one.state === "tried" && !isBlocked && <ImportRun import={one} />}
      </Stack>
    </>
  )
}
