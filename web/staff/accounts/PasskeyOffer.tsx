import { Alert, Button, Group, Text } from "@mantine/core"
import { IconKey } from "@tabler/icons-react"
import { Suspense, useState } from "react"
import { declinePasskey, getMe } from "#gate/accounts/contract.ts"
import { keptAs } from "#web/ui/client/answer-key.ts"
import { useAct } from "#web/ui/client/hooks.tsx"
import { later } from "#web/ui/later.tsx"
import { ProblemNote } from "#web/ui/ProblemNote.tsx"
import { useMe } from "#web/staff/me.ts"
import { useWords } from "#web/staff/use-words.ts"
import { knowsPasskeys } from "./passkey.ts"

const PasskeySetUp = later(() => import("./PasskeySetUp.tsx").then(({ PasskeySetUp: modal }) => modal))

/** Offers a passkey in one sentence to whoever has none, until they say once that they do not want it. */
export function PasskeyOffer() {
  const { t } = useWords()
  const me = useMe()
  const [isSettingUp, setSettingUp] = useState(false)
  const decline = useAct(declinePasskey, { keeps: (fresh) => keptAs(getMe, {}, fresh) })
  if (!me.offerPasskey || !knowsPasskeys()) return null
  return (
    <>
      <Alert variant="light" color="teal" icon={<IconKey aria-hidden />}>
        <Group justify="space-between" gap="sm">
          <Text>{t("staff.passkey-offer.text")}</Text>
          <Group gap="xs">
            <Button size="xs" onClick={() => setSettingUp(true)}>
              {t("staff.passkey-offer.set-up")}
            </Button>
            <Button size="xs" variant="default" loading={decline.isPending} onClick={() => decline.mutate({})}>
              {t("staff.passkey-offer.decline")}
            </Button>
          </Group>
        </Group>
        <ProblemNote problem={decline.error} />
      </Alert>
      {isSettingUp && (
        <Suspense>
          <PasskeySetUp onClose={() => setSettingUp(false)} />
        </Suspense>
      )}
    </>
  )
}
