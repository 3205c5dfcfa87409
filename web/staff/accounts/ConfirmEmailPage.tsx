import { Button, Stack } from "@mantine/core"
import { useDocumentTitle } from "@mantine/hooks"
import { useMutation } from "@tanstack/react-query"
import { useState } from "react"
import { confirmEmail } from "#gate/users/contract.ts"
import { useClient } from "#web/ui/client/hooks.tsx"
import { momentOf } from "#web/ui/format/day.ts"
import { DoorHead } from "./DoorHead.tsx"
import { useWords } from "#web/staff/use-words.ts"
import { Doorway } from "./Doorway.tsx"
import { readFragment } from "./fragment.ts"
import { LinkGone } from "./LinkGone.tsx"
import { SignInPage } from "./SignInPage.tsx"
import { rememberPractice } from "./device.ts"

/** Whoever reads the mail of a new address confirms it here. By hand: mail programs open links by themselves. */
export function ConfirmEmailPage() {
  const { t, language } = useWords()
  const client = useClient()
  useDocumentTitle(`${t("staff.confirm-email.title")} · Hoeder`)
  const [link] = useState(readFragment)
  const confirm = useMutation({
    mutationFn: () => client.callPlainly(confirmEmail, link),
    onSuccess: () => {
      rememberPractice(link.practice)
      history.replaceState(null, "", "/")
    },
  })
  if (confirm.isSuccess) {
    const { maskedEmail: email, isInUse, countsAt } = confirm.data
    const done = isInUse
      ? t("staff.confirm-email.done", { email })
      : t("staff.confirm-email.waits", { email, moment: momentOf(countsAt, language) })
    return <SignInPage done={done} onSignedIn={() => location.assign("/")} />
  }
  if (confirm.isError)
    return <LinkGone title={t("staff.new-password.gone")} advice={t("staff.confirm-email.gone-advice")} />
  return (
    <Doorway>
      <Stack>
        <DoorHead title={t("staff.confirm-email.title")} explanation={t("staff.confirm-email.explanation")} />
        <Button size="md" fullWidth loading={confirm.isPending} onClick={() => confirm.mutate()}>
          {t("staff.confirm-email.submit")}
        </Button>
      </Stack>
    </Doorway>
  )
}
