import type { BackupSettings } from "./contract.ts"

/** A backup every night and a trial every month, with a few days to spare. */
export const usualSettings: BackupSettings = { backupDays: 7, trialDays: 35 }

/** After an erasure the wrap key is rotated by itself within this; later something is wrong. */
export const rotationHours = 24
