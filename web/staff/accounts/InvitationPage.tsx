import { Button, Skeleton, Stack, Text, Title } from "@mantine/core"
import { useDocumentTitle } from "@mantine/hooks"
import { useMutation, useQuery } from "@tanstack/react-query"
import { useState } from "react"
import type { FormEvent } from "react"
import { acceptInvitation, readInvitation } from "#gate/accounts/contract.ts"
import { useClient } from "#web/ui/client/hooks.tsx"
import { momentOf } from "#web/ui/format/day.ts"
import { ProblemNote } from "#web/ui/ProblemNote.tsx"
import { useWords } from "#web/staff/words.ts"
import { Doorway } from "./Doorway.tsx"
import { LinkGone } from "./LinkGone.tsx"
import { NewPassword, useVerdict } from "./NewPassword.tsx"
import { readFragment } from "./fragment.ts"
import { SignInPage } from "./SignInPage.tsx"

/** Whoever was invited sets a first password here. */
export function InvitationPage() {
  const { t, language } = useWords()
  const client = useClient()
  useDocumentTitle(`${t("staff.invitation.submit")} · Hoeder`)
  const [invitation] = useState(readFragment)
  const [by] = useState({ invitation })
  const [fresh, setFresh] = useState("")
  const [repeated, setRepeated] = useState("")
  const verdict = useVerdict(fresh, by)
  const read = useQuery({
    queryKey: ["invitation"],
    queryFn: () => client.callPlainly(readInvitation, invitation),
    retry: false,
  })
  const accept = useMutation({
    mutationFn: () => client.callPlainly(acceptInvitation, { ...invitation, password: fresh }),
    onSuccess: () => {
      localStorage.setItem("hoeder.practice", invitation.practice)
      history.replaceState(null, "", "/")
    },
  })
  if (accept.isSuccess) return <SignInPage done={t("staff.invitation.done")} onSignedIn={() => location.assign("/")} />
  if (read.isError) {
    return <LinkGone title={t("staff.invitation.gone")} advice={t("staff.invitation.gone-advice")} />
  }
  const submit = (event: FormEvent) => {
    event.preventDefault()
    accept.mutate()
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
              <Title order={1}>{t("staff.invitation.title", { name: read.data.name })}</Title>
              <Text c="dimmed" mt={6}>
                {t("staff.invitation.explanation", { practice: read.data.practiceName, email: read.data.maskedEmail })}{" "}
                {t("staff.invitation.until", { moment: momentOf(read.data.until, language) })}
              </Text>
            </div>
            <NewPassword fresh={fresh} repeated={repeated} onFresh={setFresh} onRepeated={setRepeated} by={by} />
            <ProblemNote problem={accept.error} />
            <Button
              type="submit"
              size="md"
              fullWidth
              loading={accept.isPending}
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
