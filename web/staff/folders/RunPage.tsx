import { Alert, Button, Group, Loader, Stack, Text } from "@mantine/core"
import { useParams } from "@tanstack/react-router"
import { getFolderRun, stopFolderRun, type FolderRun } from "#duties/folders/contract.ts"
import { keptAs } from "#web/ui/client/answer-key.ts"
import { useAct, useAnswer } from "#web/ui/client/hooks.tsx"
import { Dots } from "#web/ui/Dots.tsx"
import { dayOf, momentOf } from "#web/ui/format/day.ts"
import { countOf, sizeOf } from "#web/ui/format/size.ts"
import { Facts } from "#web/ui/Facts.tsx"
import { Line, Lines } from "#web/ui/Lines.tsx"
import { PageLink } from "#web/ui/links.tsx"
import { Page, PageHead } from "#web/ui/Page.tsx"
import { PageAnswer } from "#web/ui/PageAnswer.tsx"
import { ProblemNote } from "#web/ui/ProblemNote.tsx"
import { Section } from "#web/ui/Section.tsx"
import { CertificateButtons } from "#web/staff/certificates/CertificateButtons.tsx"
import { useMay } from "#web/staff/me.ts"
import { useWords } from "#web/staff/use-words.ts"
import { isWorking, useSaid } from "./said.ts"

/** One trial or run: how far it is, what would go or went, what stays and why. */
export function RunPage() {
  const { id = "" } = useParams({ strict: false })
  const run = useAnswer(
    getFolderRun,
    { id },
    { freshFor: 0, again: (answer) => (answer !== undefined && isWorking(answer) ? 1_000 : false) },
  )
  return (
    <Page narrow>
      <PageAnswer from={run}>{(answer) => <Shown run={answer} />}</PageAnswer>
    </Page>
  )
}

function Shown({ run }: { readonly run: FolderRun }) {
  const { t, language } = useWords()
  const { mode, ruleName, askedAt, askedBy, state, failure } = run
  const who = askedBy === undefined ? t("staff.folders.asked-by-clock") : t("staff.folders.asked-by", { name: askedBy })
  return (
    <>
      <PageHead
        above={
          <PageLink to="/folders" size="sm">
            {t("staff.folders.title")}
          </PageLink>
        }
        title={t("staff.folders.run-title", { mode: t(`staff.folders.mode.${mode}`), name: ruleName })}
        explanation={[momentOf(askedAt, language), who, t(`staff.folders.state.${state}`)].join(" · ")}
      />
      <Stack gap="lg">
        {isWorking(run) && <Working run={run} />}
        {failure !== undefined && (
          <Alert color="red" title={t("staff.folders.failed")}>
            {failure}
          </Alert>
        )}
        <Figures run={run} />
        <Names run={run} />
      </Stack>
    </>
  )
}

function Working({ run }: { readonly run: FolderRun }) {
  const { t, language } = useWords()
  const stop = useAct(stopFolderRun, {
    keeps: (answer) => keptAs(getFolderRun, { id: answer.id }, answer),
  })
  return (
    <Section>
      <Group justify="space-between" gap="sm">
        <Group gap="sm" wrap="nowrap">
          <Loader size="sm" aria-hidden />
          <Text role="status">{t("staff.folders.working", { count: countOf(run.seen, language) })}</Text>
        </Group>
        <Button variant="default" loading={stop.isPending} onClick={() => stop.mutate({ id: run.id })}>
          {t("staff.folders.stop")}
        </Button>
      </Group>
      <ProblemNote problem={stop.error} />
    </Section>
  )
}

function Figures({ run }: { readonly run: FolderRun }) {
  const { t, language } = useWords()
  const said = useSaid()
  const may = useMay()
  const { mode, seen, folders, skipped, codes, certificate } = run
  const stays = skipped.map(({ reason, count }) => (
    <div key={reason}>
      {t(`staff.folders.reason.${reason}`)}: {countOf(count, language)}
    </div>
  ))
  const facts = [
    { label: t("staff.folders.figure.seen"), value: countOf(seen, language) },
    {
      label: t(mode === "trial" ? "staff.folders.figure.would-go" : "staff.folders.figure.went"),
      value: said.files(run),
    },
    { label: t("staff.folders.figure.folders"), value: folders > 0 && countOf(folders, language) },
    { label: t("staff.folders.figure.stays"), value: stays.length > 0 && <>{stays}</> },
    {
      label: t("staff.folders.figure.codes"),
      value: codes.map(({ code, count }) => `${code} (${countOf(count, language)})`).join(", "),
    },
  ]
  return (
    <Section title={t("staff.folders.figures")}>
      <Facts facts={facts} empty="" />
      {certificate !== undefined && may("certificates.read") && (
        <Group gap="sm" mt="lg" justify="space-between">
          <Text fw={550}>{t("staff.folders.certificate")}</Text>
          <CertificateButtons id={certificate} number={t("staff.folders.certificate")} />
        </Group>
      )}
    </Section>
  )
}

/** Some of the files by name. */
function Names({ run: { examples, troubles } }: { readonly run: FolderRun }) {
  const { t, language } = useWords()
  if (examples.length + troubles.length === 0) return null
  return (
    <>
      {examples.length > 0 && (
        <Section title={t("staff.folders.examples")} flush>
          <Lines>
            {examples.map(({ name, day, bytes }, place) => (
              <Line key={place} link={name} below={<Dots of={[dayOf(day, language), sizeOf(bytes, language)]} />} />
            ))}
          </Lines>
        </Section>
      )}
      {troubles.length > 0 && (
        <Section title={t("staff.folders.troubles")} flush>
          <Lines>
            {troubles.map(({ name, reason, code }, place) => (
              <Line key={place} link={name} below={<Dots of={[t(`staff.folders.reason.${reason}`), code]} />} />
            ))}
          </Lines>
        </Section>
      )}
      <Text size="sm" c="dimmed">
        {t("staff.folders.names-kept")}
      </Text>
    </>
  )
}
