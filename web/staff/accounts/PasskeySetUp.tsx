import { TextInput } from "@mantine/core"
import { notifications } from "@mantine/notifications"
import { useMutation } from "@tanstack/react-query"
import { useState } from "react"
import { beginPasskey, finishPasskey } from "#gate/accounts/contract.ts"
import { useClient, useOutdate } from "#web/ui/client/hooks.tsx"
import { askOf } from "#web/ui/form/asks.ts"
import { Confirm } from "#web/ui/Confirm.tsx"
import { useWords } from "#web/staff/use-words.ts"
import { deviceName } from "#ground/kernel/device.ts"
import { makePasskey } from "./passkey.ts"
import { useStepFirst } from "./use-step-first.ts"

/** Sets a passkey or security key up, under a name to know it by. */
export function PasskeySetUp({ onClose }: { readonly onClose: () => void }) {
  const { t } = useWords()
  const ready = useStepFirst("leaks", onClose)
  const client = useClient()
  const outdate = useOutdate()
  const [name, setName] = useState(deviceName(navigator.userAgent))
  const make = useMutation({
    mutationFn: async () => {
      const credential = await makePasskey(await client.call(beginPasskey, {}), t("staff.step.passkey.declined"))
      return client.call(finishPasskey, { name, credential })
    },
    onSuccess: async () => {
      notifications.show({ message: t("staff.steps.passkey-done") })
      onClose()
      await outdate(finishPasskey.changes ?? [])
    },
  })
  return (
    <Confirm
      opened={ready}
      title={t("staff.steps.passkey-add")}
      explanation={t("staff.steps.passkey-explanation")}
      submit={t("staff.steps.passkey-make")}
      of={make}
      disabled={name.trim() === ""}
      onClose={onClose}
      onYes={() => make.mutate()}
    >
      <TextInput
        label={t("staff.steps.passkey-name")}
        description={t("staff.steps.passkey-name-hint")}
        maxLength={askOf(finishPasskey, "name").most}
        data-autofocus
        value={name}
        onChange={(event) => setName(event.currentTarget.value)}
      />
    </Confirm>
  )
}
