import { Badge, Button, Code, Group, Stack, Text } from "@mantine/core"
import { IconEye, IconTrash } from "@tabler/icons-react"
import { useNavigate } from "@tanstack/react-router"
import { useState } from "react"
import { tryFolderRule, type ShownRoot, type FolderRule } from "#duties/folders/contract.ts"
import { useAct } from "#web/ui/client/hooks.tsx"
import { momentOf } from "#web/ui/format/day.ts"
import { PageLink } from "#web/ui/links.tsx"
import { ProblemNote } from "#web/ui/ProblemNote.tsx"
import { Section } from "#web/ui/Section.tsx"
import { useWords } from "#web/staff/use-words.ts"
import { RuleMenu } from "./RuleMenu.tsx"
import { RunModal } from "./RunModal.tsx"
import { isWorking, useSaid } from "./said.ts"

/** One rule: what goes, whether it is on, what it would do and did, and what can be done with it. */
export function RuleCard({ rule, roots }: { readonly rule: FolderRule; readonly roots: readonly ShownRoot[] }) {
  const { t } = useWords()
  const said = useSaid()
  const navigate = useNavigate()
  const [isAsking, setAsking] = useState(false)
  const { id, version, name, path, isOn, trial, lastRun } = rule
  const attempt = useAct(tryFolderRule, {
    onDone: (run) => navigate({ to: "/folders/runs/$id", params: { id: run.id } }),
  })
  const isBusy = [trial, lastRun].some((run) => run !== undefined && isWorking(run))
  const actions = (
    <Group gap="xs">
      <Badge color={isOn ? "teal" : "gray"} size="md">
        {t(isOn ? "staff.folders.on" : "staff.folders.off")}
      </Badge>
      <RuleMenu rule={rule} roots={roots} />
    </Group>
  )
  return (
    <Section title={name} actions={actions}>
      <Stack gap="xs">
        <Text>{said.rule(rule)}</Text>
        {path === undefined ? (
          <Text size="sm" c="red">
            {t("staff.folders.root-gone")}
          </Text>
        ) : (
          <Text size="sm" className="wrap">
            <Code>{path}</Code>
          </Text>
        )}
        <Text size="sm" c="dimmed">
          {rule.ground}
        </Text>
        <Latest rule={rule} />
        <Group gap="sm" mt="xs">
          <Button
            variant={trial === undefined ? "filled" : "default"}
            leftSection={<IconEye size={18} aria-hidden />}
            loading={attempt.isPending}
            disabled={isBusy || path === undefined}
            aria-label={t("staff.folders.try-named", { name })}
            onClick={() => attempt.mutate({ id, version })}
          >
            {t("staff.folders.try")}
          </Button>
          {trial?.state === "done" && (
            <Button
              variant="default"
              leftSection={<IconTrash size={18} aria-hidden />}
              disabled={isBusy}
              aria-label={t("staff.folders.run-named", { name })}
              onClick={() => setAsking(true)}
            >
              {t("staff.folders.run")}
            </Button>
          )}
        </Group>
        <ProblemNote problem={attempt.error} />
      </Stack>
      {isAsking && trial !== undefined && <RunModal rule={rule} trial={trial} onClose={() => setAsking(false)} />}
    </Section>
  )
}

/** What the last trial told and the last run did. */
function Latest({ rule: { trial, lastRun } }: { readonly rule: FolderRule }) {
  const { t, language } = useWords()
  const said = useSaid()
  const lines = [
    trial !== undefined && { run: trial, text: "staff.folders.tried" as const },
    lastRun !== undefined && { run: lastRun, text: "staff.folders.last-run" as const },
  ].filter((line) => line !== false)
  return (
    <Text size="sm" component="div">
      {trial === undefined && <div>{t("staff.folders.try-first")}</div>}
      {lines.map(({ run, text }) => (
        <div key={run.id}>
          <PageLink to="/folders/runs/$id" params={{ id: run.id }} size="sm">
            {run.state === "done" || run.state === "stopped"
              ? t(text, { moment: momentOf(run.askedAt, language), files: said.files(run) })
              : `${t(`staff.folders.mode.${run.mode}`)}: ${t(`staff.folders.state.${run.state}`)}`}
          </PageLink>
        </div>
      ))}
    </Text>
  )
}
