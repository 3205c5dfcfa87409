import { Button, Stack, Text } from "@mantine/core"
import { useDocumentTitle } from "@mantine/hooks"
import { useMutation, useQuery } from "@tanstack/react-query"
import { useState } from "react"
import { answerEmailChange, readEmailChange } from "#gate/users/contract.ts"
import { useClient } from "#web/ui/client/hooks.tsx"
import { momentOf } from "#web/ui/format/day.ts"
import { ProblemNote } from "#web/ui/ProblemNote.tsx"
import { DoorHead } from "./DoorHead.tsx"
import type { StaffKey } from "#web/staff/staff-words.ts"
import { useWords } from "#web/staff/use-words.ts"
import { Doorway } from "./Doorway.tsx"
import { readFragment } from "./fragment.ts"
import { LinkGone } from "./LinkGone.tsx"
import { SignInPage } from "./SignInPage.tsx"

/** Whoever reads the old address says whether a change of it is right, or undoes it. By hand: mail programs open links by themselves. */
export function OldEmailPage() {
  const { t, language } = useWords()
  const client = useClient()
  useDocumentTitle(`${t("staff.old-email.title")} · Hoeder`)
  const [link] = useState(readFragment)
  const read = useQuery({
    queryKey: ["email change"],
    queryFn: () => client.callPlainly(readEmailChange, link),
    retry: false,
  })
  const [said, setSaid] = useState<"yes" | "not-me">("yes")
  const answer = useMutation({
    mutationFn: (given: "yes" | "not-me") => {
      setSaid(given)
      return client.callPlainly(answerEmailChange, { ...link, answer: given })
    },
    onSuccess: () => {
      localStorage.setItem("hoeder.practice", link.practice)
      history.replaceState(null, "", "/")
    },
  })
  if (answer.isSuccess)
    return <SignInPage done={t(outcome(said, answer.data))} onSignedIn={() => location.assign("/")} />
  if (read.isError) return <LinkGone title={t("staff.new-password.gone")} advice={t("staff.old-email.gone-advice")} />
  if (read.data === undefined) return <Doorway>{null}</Doorway>
  const { maskedEmail: email, isInUse, countsAt } = read.data
  return (
    <Doorway>
      <Stack>
        <DoorHead
          title={t(isInUse ? "staff.old-email.title-done" : "staff.old-email.title")}
          explanation={
            isInUse
              ? t("staff.old-email.explanation-done", { email })
              : t("staff.old-email.explanation", { email, moment: momentOf(countsAt, language) })
          }
        />
        <ProblemNote problem={answer.error} />
        {!isInUse && (
          <Button size="md" fullWidth loading={answer.isPending && said === "yes"} onClick={() => answer.mutate("yes")}>
            {t("staff.old-email.yes")}
          </Button>
        )}
        <Text size="sm" c="dimmed">
          {t("staff.old-email.not-me-explanation")}
        </Text>
        <Button
          size="md"
          fullWidth
          color="red"
          variant="outline"
          loading={answer.isPending && said === "not-me"}
          onClick={() => answer.mutate("not-me")}
        >
          {t("staff.old-email.not-me")}
        </Button>
      </Stack>
    </Doorway>
  )
}

type Answered = { readonly isInUse: boolean; readonly isShut: boolean }

const outcome = (said: "yes" | "not-me", { isInUse, isShut }: Answered): StaffKey => {
  if (said === "not-me") return isShut ? "staff.old-email.shut" : "staff.old-email.undone"
  return isInUse ? "staff.old-email.in-use" : "staff.old-email.agreed"
}
