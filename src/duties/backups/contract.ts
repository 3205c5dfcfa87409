import { z } from "zod"
import { act } from "#ground/kernel/act.ts"
import { instant, queryPaging, unreadable } from "#ground/kernel/shapes.ts"

/** What a backup holds, and how many backups lie in its folder now. */
export const BackupFigures = z.strictObject({ documents: z.int(), bytes: z.int(), kept: z.int() })

/** What came back in a trial, and of when the backup was that was tried. */
export const TrialFigures = z.strictObject({ of: instant, persons: z.int(), documents: z.int() })

/** Without figures where it was noted before they were, or where they cannot be read. */
const run = {
  at: instant,
  /** Whether the copy of the keys was in it: without one nothing is brought back on another machine. */
  withKeys: z.boolean().optional(),
  unreadable,
}
const Backup = z.strictObject({ ...run, figures: BackupFigures.optional() })
const Trial = z.strictObject({ ...run, figures: TrialFigures.optional() })

/**
 * What somebody has to do. `no-backup`: there never was one; `late-backup`, `late-trial`: longer ago than the practice wants;
 * `no-keys`: the last backup went without the keys; `older-keys`: the copy of the keys is from before the wrap key was rotated, so it
 * still opens who was erased; `late-rotation`: the wrap key should have been rotated by itself and was not; `no-trial`: none was ever made.
 */
export const BackupDuty = z.enum([
  "no-backup",
  "late-backup",
  "no-keys",
  "older-keys",
  "late-rotation",
  "no-trial",
  "late-trial",
])

/** After how many days without a backup, or without a trial restore, somebody is told. */
export const BackupSettings = z.strictObject({
  backupDays: z.int().min(1).max(365),
  trialDays: z.int().min(1).max(365),
})

/** How the practice's backups stand, and whether who was erased still waits to be beyond their reach. */
export const getBackupState = act({
  name: "backups.state",
  route: "GET /backups/state",
  shows: ["backup-settings"],
  takes: z.strictObject({}),
  gives: z.strictObject({
    lastBackup: Backup.optional(),
    lastTrial: Trial.optional(),
    /** When the copy of the keys was last replaced. */
    keysSaved: instant.optional(),
    /** When the wrap key was last rotated: older copies of the keyring open nothing. */
    keysRotated: instant.optional(),
    /** How many erased persons an older copy of the keyring still opens, and since when the first of them. */
    waiting: z.int(),
    waitingSince: instant.optional(),
    /** What is owed, the worst first; nothing when all is well. */
    owed: z.array(
      z.strictObject({
        duty: BackupDuty,
        /** Since when it is so. */
        since: instant.optional(),
        days: z.int().optional(),
        /** So bad that it belongs on the first screen. */
        isUrgent: z.boolean(),
      }),
    ),
    settings: BackupSettings,
    may: z.strictObject({ set: z.boolean() }),
  }),
})

/** Backups and trial restores, the last first. */
export const listBackupRuns = act({
  name: "backups.list-runs",
  route: "GET /backups/runs",
  shows: [],
  takes: z.strictObject({ ...queryPaging }),
  gives: z.strictObject({
    runs: z.array(
      z.discriminatedUnion("kind", [
        z.strictObject({ kind: z.literal("backup"), ...Backup.shape }),
        z.strictObject({ kind: z.literal("verify"), ...Trial.shape }),
      ]),
    ),
    total: z.int(),
    page: z.int(),
    size: z.int(),
  }),
})

export const setBackupSettings = act({
  name: "backups.set-settings",
  route: "PUT /backups/settings",
  changes: ["backup-settings"],
  takes: BackupSettings,
  gives: BackupSettings,
})

export type BackupFigures = z.output<typeof BackupFigures>
export type TrialFigures = z.output<typeof TrialFigures>
export type BackupSettings = z.output<typeof BackupSettings>
export type BackupState = z.output<typeof getBackupState.gives>
export type BackupRun = z.output<typeof listBackupRuns.gives>["runs"][number]
