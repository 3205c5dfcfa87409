import type { Room } from "#ground/kernel/room.ts"
import { beginStepUp, sendStepUpCode } from "./begin-step-up.ts"
import { checkStep } from "./check-step.ts"
import { changeMe } from "./change-me.ts"
import { declinePasskey } from "./decline-passkey.ts"
import { endOtherSessions } from "./end-other-sessions.ts"
import { endSession } from "./end-session.ts"
import { getMe } from "./get-me.ts"
import { judgePassword } from "./judge-password.ts"
import { listColleagues } from "./list-colleagues.ts"
import { listMySignIns } from "./list-my-sign-ins.ts"
import { listMySteps } from "./list-my-steps.ts"
import { listSessions } from "./list-sessions.ts"
import { makeRecoveryCodes } from "./make-recovery-codes.ts"
import { accountsTables } from "./migrations/2026-11-22-accounts.ts"
import { anyStep } from "./migrations/2026-11-22-accounts-any-step.ts"
import { lockTables } from "./migrations/2026-11-30-accounts-lock.ts"
import { endingTables } from "./migrations/2026-11-22-accounts-ending.ts"
import { deviceTable } from "./migrations/2026-11-22-accounts-devices.ts"
import { passkeyTables } from "./migrations/2026-11-22-accounts-passkeys.ts"
import { stepTables } from "./migrations/2026-11-22-accounts-steps.ts"
import { may } from "./permissions.ts"
import { readPasswordLink } from "./read-password-link.ts"
import { readInvitation } from "./read-invitation.ts"
import { renamePasskey } from "./rename-passkey.ts"
import { beginTotp, confirmTotp, removeTotp } from "./set-up-totp.ts"
import { getSessionRules, setSessionRules } from "./set-session-rules.ts"
import { getStepPolicy, setStepPolicy } from "./set-step-policy.ts"
import { removePasskey } from "./set-up-passkey.ts"
import { tidy } from "./tidy.ts"
import { accountTables } from "./open-tables.ts"

// What sets or reads a cookie, or hashes a password, is no operation: doors call these with a practice to borrow.
export { acceptInvitation } from "./accept-invitation.ts"
export { changeGivenPassword } from "./change-given-password.ts"
export { changePassword } from "./change-password.ts"
export { closeAccount, endEverything } from "./closing.ts"
export { createUserWithPassword } from "./create-user.ts"
export { giveCode, giveRecoveryCode, giveTotp, showPasskey } from "./finish-sign-in.ts"
export { giveStepUpCode, giveStepUpTotp, showStepUpPasskey } from "./finish-step-up.ts"
export { givePassword, preparePassword } from "./given-password.ts"
export { addUser, invite, sendInvitation } from "./invite.ts"
export { askSignInPasskey, askStepUpPasskey } from "./ask-passkey.ts"
export type { PasskeySite } from "./passkey.ts"
export { beginPasskeySignIn, finishPasskeySignIn, pretendPasskeySignIn } from "./passkey-sign-in.ts"
export { beginPasskey, finishPasskey } from "./set-up-passkey.ts"
export type { SignInPractice } from "./place.ts"
export { hasGivenPassword } from "./password-rows.ts"
export { statusOf } from "./statuses.ts"
export { maskEmail } from "./email.ts"
export { askNewPassword, setNewPassword } from "./forgotten-password.ts"
export { usersWith } from "./users-with.ts"
export { askUnlockPasskey, lock, lockOf, requireUnlocked, showUnlockPasskey, unlock } from "./lock.ts"
export { refuseBeforeRequiredAction } from "./required-action.ts"
export { deviceDays, ownerIn } from "./device-token.ts"
export { earlyLimit } from "./early-limit.ts"
export { alwaysEvenly, evenly, pretendSignIn } from "./pretend-sign-in.ts"
export { sendCodeAgain } from "./send-code-again.ts"
export { findSession, type SessionFacts } from "./sessions.ts"
export { pageOfSignIns } from "./sign-in-log-rows.ts"
export { signIn } from "./sign-in.ts"
export { judgeStrength } from "./strength.ts"
export { stepsOf, takeStepsAway } from "./steps.ts"
export { signOut } from "./sign-out.ts"
export { allUsers, namedUser, namesChanged, namesOfUsers, userNames } from "./user-names.ts"
export {
  findUser,
  findUserByEmail,
  listUsers,
  listUsersOver,
  noteNotice,
  noteSignedIn,
  setEndDay,
  setUserState,
  updateUser,
  type UserRecord,
} from "./user-rows.ts"
import { accountTableRules } from "./table-rules.ts"

/** Who may let others in; the room `users` asks for it. */
export const mayInvite = may["accounts.invite"]

// What rooms need that vouch for somebody in their own way: they find the user, and go on from there.
export { tellUser } from "./answers.ts"
export { enter, type SignedIn } from "./finish-sign-in.ts"
export { endSessions } from "./sessions.ts"
export { type BegunSignIn, beginSecondStep } from "./sign-in.ts"
export { recordSignIn } from "./sign-in-rows.ts"
export { cardsAllowed } from "./step-policy.ts"
export { hashToken, newToken } from "./token.ts"
export { getUser } from "./user-rows.ts"

export const accounts: Room = {
  tables: accountTableRules,
  operations: [
    getMe,
    changeMe,
    declinePasskey,
    beginStepUp,
    checkStep,
    sendStepUpCode,
    judgePassword,
    readInvitation,
    listMySteps,
    beginTotp,
    confirmTotp,
    removeTotp,
    renamePasskey,
    removePasskey,
    getStepPolicy,
    setStepPolicy,
    getSessionRules,
    setSessionRules,
    makeRecoveryCodes,
    readPasswordLink,
    listSessions,
    endSession,
    endOtherSessions,
    listMySignIns,
    listColleagues,
  ],
  dataKinds: [],
  migrations: [accountsTables, anyStep, endingTables, stepTables, passkeyTables, deviceTable, lockTables],
  permissions: Object.values(may),
  openTables: accountTables,
  jobs: [tidy],
}
