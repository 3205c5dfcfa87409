import { useDocumentTitle } from "@mantine/hooks"
import { useQuery } from "@tanstack/react-query"
import { useState } from "react"
import { acceptInvitation, readInvitation } from "#gate/accounts/contract.ts"
import { useClient } from "#web/ui/client/hooks.tsx"
import { momentOf } from "#web/ui/format/day.ts"
import { useWords } from "#web/staff/use-words.ts"
import { readFragment } from "./fragment.ts"
import { LinkGone } from "./LinkGone.tsx"
import { PasswordByLink, useSetting } from "./PasswordByLink.tsx"
import { SignInPage } from "./SignInPage.tsx"

/** Whoever was invited sets a first password here. */
export function InvitationPage() {
  const { t, language } = useWords()
  const client = useClient()
  useDocumentTitle(`${t("staff.invitation.submit")} · Hoeder`)
  const [invitation] = useState(readFragment)
  const [by] = useState({ invitation })
  const read = useQuery({
    queryKey: ["invitation"],
    queryFn: () => client.callPlainly(readInvitation, invitation),
    retry: false,
  })
  const setting = useSetting(invitation.practice, (password) =>
    client.callPlainly(acceptInvitation, { ...invitation, password }),
  )
  if (setting.isSuccess)
    return (
      <SignInPage
        done={t("staff.invitation.done")}
        email={setting.data.email}
        onSignedIn={() => location.assign("/")}
      />
    )
  if (read.isError) {
    return <LinkGone title={t("staff.invitation.gone")} advice={t("staff.invitation.gone-advice")} />
  }
  const told = read.data && {
    title: t("staff.invitation.title", { name: read.data.name }),
    explanation: [
      t("staff.invitation.explanation", { practice: read.data.practiceName, email: read.data.maskedEmail }),
      t("staff.invitation.until", { moment: momentOf(read.data.until, language) }),
    ].join(" "),
  }
  return <PasswordByLink by={by} setting={setting} told={told} />
}
