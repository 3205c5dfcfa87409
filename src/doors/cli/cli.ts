import { auditAdopt, auditVerify } from "./audit.ts"
import { backup, backupVerify, restore } from "./backup.ts"
import type { Command } from "./command.ts"
import { keysRotate } from "./keys.ts"
import { practiceDestroy } from "./destroy.ts"
import { practiceLeave } from "./leave.ts"
import { practiceMove } from "./move.ts"
import { migrate, practiceCreate, practiceList } from "./practice.ts"
import { onlyWords } from "#ground/kernel/room.ts"
import { words } from "./words.ts"
import { userCheckIdentity, userInvite } from "./user.ts"

/** What commands say. */
export const cli = onlyWords(words)

/** The operator's commands, in the order of the help. */
export const commands: readonly Command[] = [
  practiceCreate,
  practiceList,
  practiceMove,
  practiceLeave,
  practiceDestroy,
  userInvite,
  userCheckIdentity,
  auditVerify,
  auditAdopt,
  keysRotate,
  backupVerify,
  backup,
  restore,
  migrate,
]
