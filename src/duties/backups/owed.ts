import type { BackupState } from "./contract.ts"
import { rotationHours } from "./limits.ts"

type Owed = BackupState["owed"][number]

/** What is known of a practice's backups. */
export type KnownRuns = Omit<BackupState, "owed" | "may"> & {
  readonly now: Temporal.Instant
  readonly keptSince: string
}

/** What somebody has to do about the backups, the worst first. */
export const owedOf = (known: KnownRuns): Owed[] =>
  [lateBackup(known), withoutKeys(known), lateRotation(known), olderKeys(known), lateTrial(known)].flatMap(
    (owed) => owed ?? [],
  )

const hoursSince = (now: Temporal.Instant, since: string): number =>
  now.since(Temporal.Instant.from(since), { largestUnit: "hours" }).hours

const daysSince = (now: Temporal.Instant, since: string): number => Math.floor(hoursSince(now, since) / 24)

function lateBackup({ now, lastBackup, keptSince, settings }: KnownRuns): Owed | undefined {
  const days = daysSince(now, lastBackup?.at ?? keptSince)
  const isUrgent = days > settings.backupDays
  if (lastBackup === undefined) return { duty: "no-backup", isUrgent }
  return isUrgent ? { duty: "late-backup", since: lastBackup.at, days, isUrgent } : undefined
}

/** A practice does not come back on another machine without its keys. */
const withoutKeys = ({ lastBackup, keysSaved }: KnownRuns): Owed | undefined =>
  lastBackup?.withKeys === false ? { duty: "no-keys", since: keysSaved, isUrgent: true } : undefined

const lateRotation = ({ now, waiting, waitingSince }: KnownRuns): Owed | undefined =>
  waiting > 0 && waitingSince !== undefined && hoursSince(now, waitingSince) >= rotationHours
    ? { duty: "late-rotation", since: waitingSince, isUrgent: true }
    : undefined

const olderKeys = ({ keysSaved, keysRotated }: KnownRuns): Owed | undefined =>
  keysSaved !== undefined && keysRotated !== undefined && keysSaved < keysRotated
    ? { duty: "older-keys", since: keysRotated, isUrgent: false }
    : undefined

function lateTrial({ now, lastBackup, lastTrial, settings }: KnownRuns): Owed | undefined {
  if (lastBackup === undefined) return undefined
  if (lastTrial === undefined) return { duty: "no-trial", isUrgent: false }
  const days = daysSince(now, lastTrial.at)
  return days > settings.trialDays ? { duty: "late-trial", since: lastTrial.at, days, isUrgent: false } : undefined
}
