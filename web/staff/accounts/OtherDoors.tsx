import { Button, Divider, Loader, Stack, Text } from "@mantine/core"
import { useDebouncedValue } from "@mantine/hooks"
import { IconId, IconLogin2 } from "@tabler/icons-react"
import type { Me, NextStep } from "#gate/accounts/contract.ts"
import { getSignInWays } from "#doors/staff/contract.ts"
import * as eid from "#gate/eid/contract.ts"
import * as oidc from "#gate/oidc/contract.ts"
import { useAnswer } from "#web/ui/client/hooks.tsx"
import { ProblemNote } from "#web/ui/ProblemNote.tsx"
import { CardFault } from "#web/staff/eid/CardFault.tsx"
import { useWords } from "#web/staff/use-words.ts"
import { knowsPasskeys } from "./passkey.ts"
import { useLeaving } from "./use-leaving.ts"
import { useArrival } from "./use-arrival.ts"

type Props = {
  readonly practice: string
  readonly onSignedIn: (me: Me) => void
  readonly onAsked: (asked: NextStep) => void
}

/** Ways in that lead past somebody else's door: the practice's own provider, and a card. Nothing where there are none. */
export function OtherDoors({ practice, onSignedIn, onAsked }: Props) {
  const { t } = useWords()
  const [slug] = useDebouncedValue(practice.trim().toLowerCase(), 300)
  const ways = useAnswer(getSignInWays, { practice: slug }, { enabled: slug !== "", keep: true })
  const leave = useLeaving(slug)
  const arrival = useArrival({ onSignedIn, onAsked })
  const { provider, card } = ways.data ?? {}
  const hasDoors = slug !== "" && (provider !== undefined || card === true)
  return (
    <Stack>
      {arrival.isBusy && (
        <Text role="status" c="dimmed">
          <Loader size="xs" mr="xs" aria-hidden />
          {t("staff.oidc.returning")}
        </Text>
      )}
      {hasDoors && !knowsPasskeys() && <Divider label={t("staff.sign-in.or")} />}
      {slug !== "" && provider !== undefined && (
        <Button
          variant="default"
          size="md"
          fullWidth
          leftSection={<IconLogin2 size={20} stroke={1.7} aria-hidden />}
          loading={leave.isPending}
          onClick={() => leave.mutate(oidc.beginSignIn)}
        >
          {t("staff.oidc.sign-in", { provider })}
        </Button>
      )}
      {slug !== "" && card === true && (
        <Button
          variant="default"
          size="md"
          fullWidth
          leftSection={<IconId size={20} stroke={1.7} aria-hidden />}
          loading={leave.isPending}
          onClick={() => leave.mutate(eid.beginSignIn)}
        >
          {t("staff.eid.sign-in")}
        </Button>
      )}
      <CardFault fault={arrival.cardFault} />
      <ProblemNote problem={arrival.problem ?? leave.error} />
    </Stack>
  )
}
