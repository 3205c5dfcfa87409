import { Button, Skeleton, Stack, Text, Title } from "@mantine/core"
import { useDocumentTitle } from "@mantine/hooks"
import { useMutation, useQuery } from "@tanstack/react-query"
import { useState } from "react"
import type { FormEvent } from "react"
import { readPasswordLink, setNewPassword } from "#gate/accounts/contract.ts"
import { useClient } from "#web/ui/client/hooks.tsx"
import { momentOf } from "#web/ui/format/day.ts"
import { ProblemNote } from "#web/ui/ProblemNote.tsx"
import { useWords } from "#web/staff/words.ts"
import { Doorway } from "./Doorway.tsx"
import { readFragment } from "./fragment.ts"
import { LinkGone } from "./LinkGone.tsx"
import { NewPassword, useVerdict } from "./NewPassword.tsx"
import { SignInPage } from "./SignInPage.tsx"

/** Whoever asked for it chooses a new password here, by the link that was mailed. */
export function NewPasswordPage() {
  const { t, language } = useWords()
  const client = useClient()
  useDocumentTitle(`${t("staff.new-password.title")} · Hoeder`)
  const [link] = useState(readFragment)
  const [by] = useState({ link })
  const [fresh, setFresh] = useState("")
  const [repeated, setRepeated] = useState("")
  const verdict = useVerdict(fresh, by)
  const read = useQuery({
    queryKey: ["password link"],
    queryFn: () => client.callPlainly(readPasswordLink, link),
    retry: false,
  })
  const set = useMutation({
    mutationFn: () => client.callPlainly(setNewPassword, { ...link, password: fresh }),
    onSuccess: () => {
      localStorage.setItem("hoeder.practice", link.practice)
      history.replaceState(null, "", "/")
    },
  })
  if (set.isSuccess) return <SignInPage done={t("staff.new-password.done")} onSignedIn={() => location.assign("/")} />
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
  const submit = (event: FormEvent) => {
    event.preventDefault()
    set.mutate()
  }
  return (
    <Doorway>
      {read.data === undefined ? (
        <Stack aria-busy>
          <Skeleton height={34} />
          <Skeleton height={60} />
        </Stack>
      ) : (
        <form onSubmit={submit}>
          <Stack>
            <div>
              <Title order={1}>{t("staff.new-password.title")}</Title>
              <Text c="dimmed" mt={6}>
                {t("staff.new-password.explanation", {
                  email: read.data.maskedEmail,
                  moment: momentOf(read.data.until, language),
                })}
              </Text>
            </div>
            <NewPassword fresh={fresh} repeated={repeated} onFresh={setFresh} onRepeated={setRepeated} by={by} />
            <ProblemNote problem={set.error} />
            <Button
              type="submit"
              size="md"
              fullWidth
              loading={set.isPending}
              disabled={!verdict?.good || fresh !== repeated}
            >
              {t("staff.invitation.submit")}
            </Button>
          </Stack>
        </form>
      )}
    </Doorway>
  )
}
