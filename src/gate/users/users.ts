import type { Room } from "#ground/kernel/room.ts"
import { answerEmailChange, answerMyEmailChange, getMyEmailChange, readEmailChange } from "./answer-email.ts"
import { approveEmail } from "./approve-email.ts"
import { changeUser } from "./change-user.ts"
import { checkIdentity } from "./check-identity.ts"
import { closeDormant } from "./close-dormant.ts"
import { closeOver } from "./close-over.ts"
import { closeUser, listResting } from "./close-user.ts"
import { confirmEmail } from "./confirm-email.ts"
import { endUserSessions } from "./end-sessions.ts"
import { getDormancy, setDormancy } from "./dormancy-settings.ts"
import { getUser } from "./get-user.ts"
import { giveInitialPassword } from "./give-initial-password.ts"
import { inviteUser } from "./invite-user.ts"
import { letIn } from "./let-in.ts"
import { listSignIns } from "./list-sign-ins.ts"
import { listUserChoices } from "./list-user-choices.ts"
import { listUsers } from "./list-users.ts"
import { userTables } from "./migrations/2026-11-22-users.ts"
import { emailChangeUndo } from "./migrations/2026-11-30-users-email-changes.ts"
import { may } from "./permissions.ts"
import { reopenUser } from "./reopen-user.ts"
import { sendInvitationAgain } from "./send-invitation-again.ts"
import { settleEmails } from "./settle-emails.ts"
import { openUserEventTable } from "./open-table.ts"
import { emailChangeTable, userEventTable } from "./tables.ts"
import { usersWaiting } from "./waiting.ts"
import { words } from "./words.ts"

export { may as mayWithUsers } from "./permissions.ts"
export { identityChecked } from "./check-identity.ts"
export { recordEvent, userEventsSince } from "./rows.ts"

/** The users of a practice as its managers see them. */
export const users: Room = {
  words,
  tables: [userEventTable, emailChangeTable],
  operations: [
    inviteUser,
    listUsers,
    getUser,
    changeUser,
    confirmEmail,
    readEmailChange,
    answerEmailChange,
    getMyEmailChange,
    answerMyEmailChange,
    approveEmail,
    letIn,
    sendInvitationAgain,
    listResting,
    closeUser,
    endUserSessions,
    reopenUser,
    giveInitialPassword,
    checkIdentity,
    listUserChoices,
    getDormancy,
    setDormancy,
    listSignIns,
  ],
  dataKinds: [],
  migrations: [userTables, emailChangeUndo],
  permissions: Object.values(may),
  openTables: [openUserEventTable],
  waits: [usersWaiting],
  jobs: [closeOver, closeDormant, settleEmails],
}
