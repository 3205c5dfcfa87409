import type { BackupState } from "#duties/backups/contract.ts"
import { Facts } from "#web/ui/Facts.tsx"
import { momentOf } from "#web/ui/format/day.ts"
import { countOf } from "#web/ui/format/size.ts"
import { Section } from "#web/ui/Section.tsx"
import { useWords } from "#web/staff/use-words.ts"

/** When what was last done, and how much there is. */
export function StateCard({ state }: { readonly state: BackupState }) {
  const { t, language } = useWords()
  const { lastBackup, lastTrial, keysSaved, keysRotated, waiting, waitingSince } = state
  const never = t("staff.backups.never")
  const moment = (at: string | undefined) => (at === undefined ? never : momentOf(at, language))
  const tried = lastTrial?.figures?.of
  const facts = [
    { label: t("staff.backups.last-backup"), value: moment(lastBackup?.at) },
    { label: t("staff.backups.kept"), value: lastBackup?.figures && countOf(lastBackup.figures.kept, language) },
    {
      label: t("staff.backups.last-trial"),
      value:
        tried === undefined
          ? moment(lastTrial?.at)
          : `${moment(lastTrial?.at)}, ${t("staff.backups.of-backup", { moment: moment(tried) })}`,
    },
    { label: t("staff.backups.keys-saved"), value: moment(keysSaved) },
    { label: t("staff.backups.keys-rotated"), value: moment(keysRotated) },
    {
      label: t("staff.backups.waiting"),
      value: waiting > 0 && t("staff.backups.waiting-value", { count: waiting, moment: moment(waitingSince) }),
    },
  ]
  return (
    <Section title={t("staff.backups.state")}>
      <Facts facts={facts} empty={never} />
    </Section>
  )
}
