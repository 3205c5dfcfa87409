import type { BackupState } from "#duties/backups/contract.ts"
import { momentOf } from "#web/ui/format/day.ts"
import { useWords } from "#web/staff/use-words.ts"

/** Something that is owed, in words. */
export function useDutyText(): (owed: BackupState["owed"][number]) => string {
  const { t, language } = useWords()
  return ({ duty, since, days }) =>
    t(`staff.backups.duty.${duty}`, {
      ...(days === undefined ? {} : { count: days }),
      ...(since === undefined ? {} : { moment: momentOf(since, language) }),
    })
}
