import { Button } from "@mantine/core"
import { useState } from "react"
import { sendInvitationAgain, type User, type UserAct } from "#gate/users/contract.ts"
import { useAct } from "#web/ui/client/hooks.tsx"
import { ProblemNote } from "#web/ui/ProblemNote.tsx"
import { useWords } from "#web/staff/use-words.ts"
import { ApproveEmailModal } from "./ApproveEmailModal.tsx"
import { ChangeUserModal } from "./ChangeUserModal.tsx"
import { CheckIdentityModal } from "./CheckIdentityModal.tsx"
import { CloseUserModal } from "./CloseUserModal.tsx"
import { EndSessionsModal } from "./EndSessionsModal.tsx"
import { InitialPasswordModal } from "./InitialPasswordModal.tsx"
import { LetInModal } from "./LetInModal.tsx"
import { ReopenUserModal } from "./ReopenUserModal.tsx"

const modals = {
  change: ChangeUserModal,
  close: CloseUserModal,
  reopen: ReopenUserModal,
  "give-initial-password": InitialPasswordModal,
  "check-identity": CheckIdentityModal,
  "end-sessions": EndSessionsModal,
  "approve-email": ApproveEmailModal,
  "let-in": LetInModal,
} as const

type Asked = keyof typeof modals

/** What can be done with an account; only what its reader may do is there. */
export function UserActions({ user }: { readonly user: User }) {
  const { t } = useWords()
  // The dialog stays as it began: what it was opened for may be done, and so no longer possible, while it still tells of it.
  const [asked, setAsked] = useState<{ readonly what: Asked; readonly user: User }>()
  const again = useAct(sendInvitationAgain, { said: t("staff.users.sent-again") })
  const may = (act: UserAct): boolean => user.may.includes(act)
  const button = (what: Asked, label: string, variant: "default" | "filled" = "default") =>
    may(what) && (
      <Button variant={variant} onClick={() => setAsked({ what, user })}>
        {label}
      </Button>
    )
  const Modal = asked && modals[asked.what]
  return (
    <>
      {button("let-in", t("staff.users.let-in"), "filled")}
      {button("approve-email", t("staff.users.approve-email"), "filled")}
      {button("change", t("staff.users.change"), "filled")}
      {may("send-invitation") && (
        <Button variant="default" loading={again.isPending} onClick={() => again.mutate({ id: user.id })}>
          {t("staff.users.send-again")}
        </Button>
      )}
      {button("give-initial-password", t("staff.users.give-password"))}
      {button("check-identity", t("staff.users.check-identity"))}
      {button("end-sessions", t("staff.users.end-sessions"))}
      {button("reopen", t("staff.users.reopen"), "filled")}
      {button("close", t("staff.users.close"))}
      <ProblemNote problem={again.error} />
      {asked !== undefined && Modal !== undefined && <Modal user={asked.user} onClose={() => setAsked(undefined)} />}
    </>
  )
}
