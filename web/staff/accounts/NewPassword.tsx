import { Box, PasswordInput, Progress, Stack, Text } from "@mantine/core"
import { useDebouncedValue } from "@mantine/hooks"
import { useEffect, useState } from "react"
import { judgePassword, type PasswordVerdict } from "#gate/accounts/contract.ts"
import { useClient } from "#web/ui/client/hooks.tsx"
import type { StaffKey } from "#web/staff/staff-words.ts"
import { useWords } from "#web/staff/use-words.ts"

/** What a link carries behind its hash. */
type Ticket = { readonly practice: string; readonly token: string }

type Props = {
  readonly fresh: string
  readonly repeated: string
  readonly onFresh: (password: string) => void
  readonly onRepeated: (password: string) => void
  readonly by?: ByLink
}

/** By which link somebody without a session sets a password. */
export type ByLink = { readonly [Kind in "invitation" | "link"]?: Ticket }

const scores = [
  "staff.password.score-0",
  "staff.password.score-1",
  "staff.password.score-2",
  "staff.password.score-3",
  "staff.password.score-4",
] as const satisfies readonly StaffKey[]

/** How strong the server finds a password, a moment after the last key. */
export function useVerdict(password: string, by?: ByLink): PasswordVerdict | undefined {
  const client = useClient()
  const [asked] = useDebouncedValue(password, 250)
  const [verdict, setVerdict] = useState<PasswordVerdict>()
  // Not among the kept answers: a password must not stay behind in their keys.
  useEffect(() => {
    if (asked === "") return setVerdict(undefined)
    let isHere = true
    client.callPlainly(judgePassword, { password: asked, ...by }).then(
      (fresh) => isHere && setVerdict(fresh),
      // No verdict then; the server judges again when the password is set.
      () => isHere && setVerdict(undefined),
    )
    return () => {
      isHere = false
    }
  }, [client, asked, by])
  return verdict
}

/** A new password, twice, with how strong it is. */
export function NewPassword({ fresh, repeated, onFresh, onRepeated, by }: Props) {
  const { t } = useWords()
  const verdict = useVerdict(fresh, by)
  const differs = repeated !== "" && !fresh.startsWith(repeated)
  const strength = verdict && t("staff.password.strength", { strength: t(scores[verdict.score] ?? scores[0]) })
  return (
    <Stack>
      <Box>
        <PasswordInput
          label={t("staff.password.fresh")}
          description={t("staff.password.hint")}
          autoComplete="new-password"
          required
          withAsterisk={false}
          value={fresh}
          onChange={(event) => onFresh(event.currentTarget.value)}
        />
        <Box aria-live="polite" mt={8} mih={22}>
          {verdict !== undefined && (
            <>
              <Progress
                value={(verdict.score + 1) * 20}
                color={verdict.good ? "teal" : "amber"}
                aria-label={strength}
              />
              <Text size="sm" mt={4}>
                {strength}
              </Text>
              {verdict.why.map((reason) => (
                <Text key={reason} size="sm" c="dimmed">
                  {reason}
                </Text>
              ))}
            </>
          )}
        </Box>
      </Box>
      <PasswordInput
        label={t("staff.password.repeat")}
        autoComplete="new-password"
        required
        withAsterisk={false}
        value={repeated}
        onChange={(event) => onRepeated(event.currentTarget.value)}
        error={differs ? t("staff.password.differs") : undefined}
      />
    </Stack>
  )
}
