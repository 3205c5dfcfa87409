import { Button, Group, Stack, Text } from "@mantine/core"
import { notifications } from "@mantine/notifications"
import { useState } from "react"
import { beginLink, finishLink, getLink, unlink } from "#gate/oidc/contract.ts"
import { useAct, useAnswer } from "#web/ui/client/hooks.tsx"
import type { In } from "#web/ui/client/client.ts"
import { dayHere, dayOf } from "#web/ui/format/day.ts"
import { FormModal } from "#web/ui/FormModal.tsx"
import { ProblemNote } from "#web/ui/ProblemNote.tsx"
import { Section } from "#web/ui/Section.tsx"
import { useOnce, useReturned } from "#web/staff/accounts/returned.ts"
import { useWords } from "#web/staff/words.ts"

/** One's own link with the practice's provider. Nothing where the practice has none. */
export function ProviderLink() {
  const { t, language } = useWords()
  const link = useAnswer(getLink, {}, { freshFor: 0 })
  const returned = useReturned("oidc")
  const [undoing, setUndoing] = useState(false)
  const leave = useAct(beginLink, { onDone: ({ address }) => location.assign(address) })
  const finish = useAct(finishLink, {
    onDone: () => notifications.show({ message: t("staff.oidc.link-made") }),
  })
  const undo = useAct(unlink, {
    onDone: () => {
      setUndoing(false)
      notifications.show({ message: t("staff.oidc.link-undone") })
    },
  })
  // The server looks at each of these for itself, and refuses what is not well formed.
  useOnce(returned === undefined ? undefined : () => finish.mutate(returned as In<typeof finishLink>))
  const { provider, linkedAt } = link.data ?? {}
  if (provider === undefined) return null
  return (
    <Section title={t("staff.oidc.link", { provider })}>
      <Stack>
        <ProblemNote problem={leave.error ?? finish.error} />
        <Group justify="space-between" gap="md">
          <Text flex="1 1 260px">
            {linkedAt === undefined
              ? t("staff.oidc.not-linked", { provider })
              : t("staff.oidc.linked", { provider, day: dayOf(dayHere(linkedAt), language) })}
          </Text>
          {linkedAt === undefined ? (
            <Button loading={leave.isPending || finish.isPending} onClick={() => leave.mutate({})}>
              {t("staff.oidc.make-link")}
            </Button>
          ) : (
            <Button variant="default" onClick={() => setUndoing(true)}>
              {t("staff.oidc.undo-link")}
            </Button>
          )}
        </Group>
      </Stack>
      <FormModal
        opened={undoing}
        title={t("staff.oidc.undo-link-title", { provider })}
        explanation={t("staff.oidc.undo-link-explanation", { provider })}
        submit={t("staff.oidc.undo-link")}
        risky
        busy={undo.isPending}
        problem={undo.error}
        onClose={() => setUndoing(false)}
        onSubmit={() => undo.mutate({})}
      />
    </Section>
  )
}
