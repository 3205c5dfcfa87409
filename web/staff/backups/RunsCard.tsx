import { IconDatabaseExport, IconDatabaseImport } from "@tabler/icons-react"
import { listBackupRuns, type BackupRun } from "#duties/backups/contract.ts"
import { PagedList, usePaged } from "#web/ui/PagedList.tsx"
import { Dots } from "#web/ui/Dots.tsx"
import { momentOf } from "#web/ui/format/day.ts"
import { sizeOf } from "#web/ui/format/size.ts"
import { Line, Lines } from "#web/ui/Lines.tsx"
import { Nothing } from "#web/ui/Nothing.tsx"
import { Section } from "#web/ui/Section.tsx"
import { useWords } from "#web/staff/use-words.ts"

const size = 10

/** What was made and tried, the last first. */
export function RunsCard() {
  const { t } = useWords()
  const list = usePaged(listBackupRuns, {}, { size, freshFor: 0 })
  return (
    <Section title={t("staff.backups.history")} flush>
      <PagedList
        of={list}
        meanwhile={4}
        none={
          <Nothing
            icon={<IconDatabaseExport aria-hidden />}
            title={t("staff.backups.none")}
            advice={t("staff.backups.none-advice")}
          />
        }
      >
        {({ runs }) => (
          <Lines>
            {runs.map((run) => (
              <RunLine key={`${run.kind} ${run.at}`} run={run} />
            ))}
          </Lines>
        )}
      </PagedList>
    </Section>
  )
}

function RunLine({ run }: { readonly run: BackupRun }) {
  const { t, language } = useWords()
  const { kind, at, withKeys, figures } = run
  const Icon = kind === "backup" ? IconDatabaseExport : IconDatabaseImport
  return (
    <Line
      icon={<Icon size={20} aria-hidden />}
      link={t(`staff.backups.run.${kind}`)}
      below={
        <Dots
          of={[
            momentOf(at, language),
            kind === "verify" &&
              run.figures !== undefined &&
              t("staff.backups.of-backup", { moment: momentOf(run.figures.of, language) }),
            kind === "verify" &&
              run.figures !== undefined &&
              t("staff.backups.persons", { count: run.figures.persons }),
            run.unreadable === true && t("staff.ui.unreadable"),
            figures !== undefined && t("staff.backups.documents", { count: figures.documents }),
            kind === "backup" && run.figures !== undefined && sizeOf(run.figures.bytes, language),
            withKeys !== undefined && t(withKeys ? "staff.backups.with-keys" : "staff.backups.without-keys"),
          ]}
        />
      }
    />
  )
}
