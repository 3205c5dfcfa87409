import { Button, Group, Stack, Text } from "@mantine/core"
import { notifications } from "@mantine/notifications"
import { useState } from "react"
import { getSignInWays } from "#doors/staff/contract.ts"
import { beginLink, finishLink, getCard, unlink } from "#gate/eid/contract.ts"
import { Answer, TextSkeleton } from "#web/ui/Answer.tsx"
import { useAct, useAnswer } from "#web/ui/client/hooks.tsx"
import { dayHere, dayOf } from "#web/ui/format/day.ts"
import { FormModal } from "#web/ui/FormModal.tsx"
import { ProblemNote } from "#web/ui/ProblemNote.tsx"
import { Section } from "#web/ui/Section.tsx"
import { useOnce, useReturned } from "#web/staff/accounts/returned.ts"
import { useMe } from "#web/staff/me.ts"
import { useWords } from "#web/staff/words.ts"
import { CardFault } from "./CardFault.tsx"

/** One's own card: linked by showing it, and unlinked. Nothing where cards are not taken. */
export function CardLink() {
  const { t, language } = useWords()
  const ways = useAnswer(getSignInWays, { practice: useMe().practice.slug })
  const card = useAnswer(getCard, {}, { enabled: ways.data?.card === true })
  const returned = useReturned("eid")
  const [undoing, setUndoing] = useState(false)
  const leave = useAct(beginLink, { onDone: ({ address }) => location.assign(address) })
  const finish = useAct(finishLink, {
    onDone: () => notifications.show({ message: t("staff.eid.link-made") }),
  })
  const undo = useAct(unlink, {
    onDone: () => {
      setUndoing(false)
      notifications.show({ message: t("staff.eid.link-undone") })
    },
  })
  const ticket = returned?.["ticket"]
  useOnce(ticket === undefined ? undefined : () => finish.mutate({ ticket }))
  if (ways.data?.card !== true) return null
  return (
    <Section title={t("staff.eid.card")}>
      <Stack>
        <CardFault fault={returned?.["refused"]} />
        <ProblemNote problem={leave.error ?? finish.error} />
        <Answer from={card} meanwhile={<TextSkeleton rows={2} />}>
          {({ linkedAt }) => (
            <Group justify="space-between" gap="md">
              <Text flex="1 1 260px">
                {linkedAt === undefined
                  ? t("staff.eid.not-linked")
                  : t("staff.eid.linked", { day: dayOf(dayHere(linkedAt), language) })}
              </Text>
              {linkedAt === undefined ? (
                <Button loading={leave.isPending || finish.isPending} onClick={() => leave.mutate({})}>
                  {t("staff.eid.make-link")}
                </Button>
              ) : (
                <Button variant="default" onClick={() => setUndoing(true)}>
                  {t("staff.eid.undo-link")}
                </Button>
              )}
            </Group>
          )}
        </Answer>
      </Stack>
      <FormModal
        opened={undoing}
        title={t("staff.eid.undo-link-title")}
        explanation={t("staff.eid.undo-link-explanation")}
        submit={t("staff.eid.undo-link")}
        risky
        busy={undo.isPending}
        problem={undo.error}
        onClose={() => setUndoing(false)}
        onSubmit={() => undo.mutate({})}
      />
    </Section>
  )
}
