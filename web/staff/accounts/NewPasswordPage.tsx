import { useDocumentTitle } from "@mantine/hooks"
import { useQuery } from "@tanstack/react-query"
import { useState } from "react"
import { readPasswordLink, setNewPassword } from "#gate/accounts/contract.ts"
import { useClient } from "#web/ui/client/hooks.tsx"
import { momentOf } from "#web/ui/format/day.ts"
import { useWords } from "#web/staff/use-words.ts"
import { readFragment } from "./fragment.ts"
import { LinkGone } from "./LinkGone.tsx"
import { PasswordByLink, useSetting } from "./PasswordByLink.tsx"
import { SignInPage } from "./SignInPage.tsx"

/** Whoever asked for it chooses a new password here, by the link that was mailed. */
export function NewPasswordPage() {
  const { t, language } = useWords()
  const client = useClient()
  useDocumentTitle(`${t("staff.new-password.title")} · Hoeder`)
  const [link] = useState(readFragment)
  const [by] = useState({ link })
  const read = useQuery({
    queryKey: ["password link"],
    queryFn: () => client.callPlainly(readPasswordLink, link),
    retry: false,
  })
  const setting = useSetting(link.practice, (password) => client.callPlainly(setNewPassword, { ...link, password }))
  if (setting.isSuccess)
    return <SignInPage done={t("staff.new-password.done")} onSignedIn={() => location.assign("/")} />
  if (read.isError) {
    return (
      <LinkGone
        title={t("staff.new-password.gone")}
        advice={t("staff.new-password.gone-advice")}
        href="/wachtwoord-vergeten"
        way={t("staff.forgotten.title")}
      />
    )
  }
  const told = read.data && {
    title: t("staff.new-password.title"),
    explanation: t("staff.new-password.explanation", {
      email: read.data.maskedEmail,
      moment: momentOf(read.data.until, language),
    }),
  }
  return <PasswordByLink by={by} setting={setting} told={told} />
}
