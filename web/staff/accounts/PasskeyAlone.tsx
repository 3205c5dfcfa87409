import { Stack, Text } from "@mantine/core"
import { useMutation } from "@tanstack/react-query"
import { useId } from "react"
import type { Me } from "#gate/accounts/contract.ts"
import { errorsOf } from "#web/ui/fields/faults.ts"
import { ProblemNote } from "#web/ui/ProblemNote.tsx"
import { useWords } from "#web/staff/use-words.ts"
import { PasskeyButton } from "./PasskeyButton.tsx"
import { knowsPasskeys } from "./passkey.ts"
import { useSignInWays } from "./ways.ts"

type Props = { readonly practice: string; readonly onDone: (me: Me) => void }

/** Signing in with a passkey and nothing else: it is something that one has, and that knows its owner. */
export function PasskeyAlone({ practice, onDone }: Props) {
  const { t } = useWords()
  const { passkeyAlone } = useSignInWays()
  const show = useMutation({ mutationFn: () => passkeyAlone(practice), onSuccess: onDone })
  const why = useId()
  const isMissing = practice.trim() === ""
  const isPracticeWrong = errorsOf(show.error, t)["practice"] !== undefined
  if (!knowsPasskeys()) return null
  return (
    <Stack>
      <PasskeyButton
        loading={show.isPending}
        disabled={isMissing}
        aria-describedby={isMissing ? why : undefined}
        onClick={() => show.mutate()}
      >
        {t("staff.sign-in.passkey")}
      </PasskeyButton>
      {isMissing && (
        <Text id={why} size="sm" c="dimmed" ta="center">
          {t("staff.sign-in.passkey-needs-practice")}
        </Text>
      )}
      {isPracticeWrong ? (
        <Text role="alert" size="sm" c="var(--mantine-color-error)">
          {t("staff.sign-in.practice-wrong")}
        </Text>
      ) : (
        <ProblemNote problem={show.error} />
      )}
    </Stack>
  )
}
