import { IconDatabaseExport, IconDatabaseImport } from "@tabler/icons-react"
import { useState } from "react"
import { listBackupRuns } from "#duties/backups/contract.ts"
import type { BackupRun } from "#duties/backups/contract.ts"
import { Answer } from "#web/ui/Answer.tsx"
import { useAnswer } from "#web/ui/client/hooks.tsx"
import { Dots } from "#web/ui/Dots.tsx"
import { momentOf } from "#web/ui/format/day.ts"
import { sizeOf } from "#web/ui/format/size.ts"
import { Line, Lines } from "#web/ui/Lines.tsx"
import { ListSkeleton } from "#web/ui/ListSkeleton.tsx"
import { Nothing } from "#web/ui/Nothing.tsx"
import { Pages } from "#web/ui/Pages.tsx"
import { Section } from "#web/ui/Section.tsx"
import { useWords } from "#web/staff/words.ts"

const size = 10

/** What was made and tried, the last first. */
export function RunsCard() {
  const { t } = useWords()
  const [page, setPage] = useState(1)
  const list = useAnswer(listBackupRuns, { page, size }, { keep: true, freshFor: 0 })
  return (
    <Section title={t("staff.backups.history")} flush>
      <Answer from={list} meanwhile={<ListSkeleton rows={4} />}>
        {({ runs, total }) =>
          total === 0 ? (
            <Nothing
              icon={<IconDatabaseExport aria-hidden />}
              title={t("staff.backups.none")}
              advice={t("staff.backups.none-advice")}
            />
          ) : (
            <>
              <Lines>
                {runs.map((run) => (
                  <RunLine key={`${run.kind} ${run.at}`} run={run} />
                ))}
              </Lines>
              <Pages page={page} size={size} total={total} onPage={setPage} />
            </>
          )
        }
      </Answer>
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
