import { Button, Skeleton, Stack } from "@mantine/core"
import { useMutation, type UseMutationResult } from "@tanstack/react-query"
import { useState } from "react"
import { Form } from "#web/ui/Form.tsx"
import { ProblemNote } from "#web/ui/ProblemNote.tsx"
import { DoorHead } from "./DoorHead.tsx"
import { useWords } from "#web/staff/use-words.ts"
import { Doorway } from "./Doorway.tsx"
import { NewPassword, useVerdict, type ByLink } from "./NewPassword.tsx"
import { rememberPractice } from "./device.ts"

type Setting<Given = unknown> = UseMutationResult<Given, Error, string>

/** Sets the password; after that the link is out of the address, and its practice is the one to sign in to. */
export const useSetting = <Given,>(practice: string, set: (password: string) => Promise<Given>): Setting<Given> =>
  useMutation({
    mutationFn: set,
    onSuccess: () => {
      rememberPractice(practice)
      history.replaceState(null, "", "/")
    },
  })

type Props = {
  readonly by: ByLink
  readonly setting: Setting
  /** What the page says; nothing as long as the link is being read. */
  readonly told: { readonly title: string; readonly explanation: string } | undefined
}

/** The page on which somebody without a session, who came by a link from a mail, chooses a password. */
export function PasswordByLink({ by, setting, told }: Props) {
  const { t } = useWords()
  const [fresh, setFresh] = useState("")
  const [repeated, setRepeated] = useState("")
  const verdict = useVerdict(fresh, by)
  const submit = () => {
    setting.mutate(fresh)
  }
  return (
    <Doorway>
      {told === undefined ? (
        <Stack aria-busy>
          <Skeleton height={34} />
          <Skeleton height={60} />
        </Stack>
      ) : (
        <Form onSubmit={submit}>
          <Stack>
            <DoorHead title={told.title} explanation={told.explanation} />
            <NewPassword fresh={fresh} repeated={repeated} onFresh={setFresh} onRepeated={setRepeated} by={by} />
            <ProblemNote problem={setting.error} />
            <Button
              type="submit"
              size="md"
              fullWidth
              loading={setting.isPending}
              disabled={!verdict?.good || fresh !== repeated}
            >
              {t("staff.invitation.submit")}
            </Button>
          </Stack>
        </Form>
      )}
    </Doorway>
  )
}
