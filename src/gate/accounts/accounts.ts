import type { Room } from "#ground/kernel/room.ts"
import { beginStepUp, sendStepUpCode } from "./sign-in/begin-step-up.ts"
import { checkStep } from "./sign-in/check-step.ts"
import { changeMe } from "./lifecycle/change-me.ts"
import { declinePasskey } from "./step-set-up/decline-passkey.ts"
import { endOtherSessions } from "./sessions/end-other-sessions.ts"
import { endSession } from "./sessions/end-session.ts"
import { getMe } from "./sign-in/get-me.ts"
import { judgePassword } from "./lifecycle/judge-password.ts"
import { listColleagues } from "./users/list-colleagues.ts"
import { listMySignIns } from "./sign-in-log/list-my-sign-ins.ts"
import { listMySteps } from "./step-set-up/list-my-steps.ts"
import { listSessions } from "./sessions/list-sessions.ts"
import { makeRecoveryCodes } from "./step-set-up/make-recovery-codes.ts"
import { accountsTables } from "./migrations/2026-11-22-accounts.ts"
import { anyStep } from "./migrations/2026-11-22-accounts-any-step.ts"
import { lockTables } from "./migrations/2026-11-30-accounts-lock.ts"
import { endingTables } from "./migrations/2026-11-22-accounts-ending.ts"
import { deviceTable } from "./migrations/2026-11-22-accounts-devices.ts"
import { passkeyTables } from "./migrations/2026-11-22-accounts-passkeys.ts"
import { stepTables } from "./migrations/2026-11-22-accounts-steps.ts"
import { may } from "./permissions.ts"
import { readPasswordLink } from "./lifecycle/read-password-link.ts"
import { readInvitation } from "./lifecycle/read-invitation.ts"
import { renamePasskey } from "./step-set-up/rename-passkey.ts"
import { beginTotp, confirmTotp, removeTotp } from "./step-set-up/set-up-totp.ts"
import { getSessionRules, setSessionRules } from "./sessions/set-session-rules.ts"
import { getStepPolicy, setStepPolicy } from "./step-set-up/set-step-policy.ts"
import { removePasskey } from "./step-set-up/set-up-passkey.ts"
import { tidy } from "./lifecycle/tidy.ts"
import { accountTables } from "./open-tables.ts"

// What sets or reads a cookie, or hashes a password, is no operation: doors call these with a practice to borrow.
export { acceptInvitation } from "./lifecycle/accept-invitation.ts"
export { changeGivenPassword } from "./lifecycle/change-given-password.ts"
export { changePassword } from "./lifecycle/change-password.ts"
export { closeAccount, endEverything } from "./lifecycle/closing.ts"
export { createUserWithPassword } from "./lifecycle/create-user.ts"
export { giveCode, giveRecoveryCode, giveTotp, showPasskey } from "./sign-in/finish-sign-in.ts"
export { giveStepUpCode, giveStepUpTotp, showStepUpPasskey } from "./sign-in/finish-step-up.ts"
export { givePassword, preparePassword } from "./lifecycle/given-password.ts"
export { addUser, invite, sendInvitation } from "./lifecycle/invite.ts"
export { askSignInPasskey, askStepUpPasskey } from "./sign-in/ask-passkey.ts"
export { staff } from "./audience.ts"
export type { PasskeySite } from "./steps/passkey.ts"
export { beginPasskeySignIn, finishPasskeySignIn, pretendPasskeySignIn } from "./sign-in/passkey-sign-in.ts"
export { beginPasskey, finishPasskey } from "./step-set-up/set-up-passkey.ts"
export type { SignInPractice } from "./place.ts"
export { hasGivenPassword } from "./passwords/password-rows.ts"
export { statusOf } from "./statuses.ts"
export { maskEmail } from "./users/email.ts"
export { askNewPassword, setNewPassword } from "./lifecycle/forgotten-password.ts"
export { usersWith } from "./users/users-with.ts"
export { askUnlockPasskey, lock, lockOf, requireUnlocked, showUnlockPasskey, unlock } from "./sign-in/lock.ts"
export { refuseBeforeRequiredAction } from "./sessions/required-action.ts"
export { deviceDays, ownerIn } from "./steps/device-token.ts"
export { earlyLimit } from "./sign-in/early-limit.ts"
export { alwaysEvenly, evenly, pretendSignIn } from "./sign-in/pretend-sign-in.ts"
export { sendCodeAgain } from "./sign-in/send-code-again.ts"
export { findSession, type SessionFacts } from "./sessions/sessions.ts"
export { pageOfSignIns } from "./sign-in-log/sign-in-log-rows.ts"
export { signIn } from "./sign-in/sign-in.ts"
export { judgeStrength } from "./passwords/strength.ts"
export { stepsOf, takeStepsAway } from "./steps/steps.ts"
export { signOut } from "./sign-in/sign-out.ts"
export { allUsers, namedUser, namesChanged, namesOfUsers, userNames } from "./users/user-names.ts"
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
} from "./users/user-rows.ts"
import { declared } from "./tables.ts"
import { words } from "./words/words.ts"

/** Who may let others in; the room `users` asks for it. */
export const mayInvite = may["accounts.invite"]

// What rooms need that vouch for somebody in their own way: they find the user, and go on from there.
export { tellUser } from "./sign-in-log/answers.ts"
export { enter, type SignedIn } from "./sign-in/finish-sign-in.ts"
export { endSessions } from "./sessions/sessions.ts"
export { type BegunSignIn, beginSecondStep } from "./sign-in/sign-in.ts"
export { recordSignIn } from "./sign-in-log/sign-in-rows.ts"
export { cardsAllowed } from "./steps/step-policy.ts"
export { hashToken, newToken } from "./token.ts"
export { getUser } from "./users/user-rows.ts"

export const accounts: Room = {
  words,
  tables: declared,
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
