import { Button, Skeleton, Stack, Text, Title } from "@mantine/core"
import { useDocumentTitle } from "@mantine/hooks"
import { IconMailOff } from "@tabler/icons-react"
import { useMutation, useQuery } from "@tanstack/react-query"
import { useState } from "react"
import type { FormEvent } from "react"
import { acceptInvitation, readInvitation } from "#gate/accounts/contract.ts"
import { useClient } from "#web/ui/client/hooks.tsx"
import { momentOf } from "#web/ui/format/day.ts"
import { ProblemNote } from "#web/ui/ProblemNote.tsx"
import { useWords } from "#web/staff/words.ts"
import { Doorway } from "./Doorway.tsx"
import { NewPassword, useVerdict } from "./NewPassword.tsx"
import { SignInPage } from "./SignInPage.tsx"

/** `#linde.3f9c…`: the token stands behind the hash, so that it never reaches a server's log. */
function readFragment() {
  const [practice = "", token = ""] = location.hash.slice(1).split(/\.(.*)/s)
  return { practice, token }
}

/** Whoever was invited sets a first password here. */
export function InvitationPage() {
  const { t, language } = useWords()
  const client = useClient()
  useDocumentTitle(`${t("staff.invitation.submit")} · Hoeder`)
  const [invitation] = useState(readFragment)
  const [fresh, setFresh] = useState("")
  const [repeated, setRepeated] = useState("")
  const verdict = useVerdict(fresh, invitation)
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
    return (
      <Doorway>
        <Stack gap="md" align="flex-start">
          <IconMailOff size={40} stroke={1.3} aria-hidden />
          <Title order={1}>{t("staff.invitation.gone")}</Title>
          <Text c="dimmed">{t("staff.invitation.gone-advice")}</Text>
          <Button component="a" href="/" variant="default">
            {t("staff.sign-in.title")}
          </Button>
        </Stack>
      </Doorway>
    )
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
            <NewPassword
              fresh={fresh}
              repeated={repeated}
              onFresh={setFresh}
              onRepeated={setRepeated}
              invitation={invitation}
            />
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
