import { getSignInWays } from "#doors/staff/contract.ts"
import { beginLink, finishLink, getCard, unlink } from "#gate/eid/contract.ts"
import { Answer, TextSkeleton } from "#web/ui/Answer.tsx"
import { useAct, useAnswer } from "#web/ui/client/hooks.tsx"
import { dayHere, dayOf } from "#web/ui/format/day.ts"
import { Section } from "#web/ui/Section.tsx"
import { AccountLink } from "#web/staff/accounts/AccountLink.tsx"
import { useOnce, useReturned } from "#web/staff/accounts/returned.ts"
import { useMe } from "#web/staff/me.ts"
import { useWords } from "#web/staff/use-words.ts"
import { CardFault } from "./CardFault.tsx"

/** One's own card: linked by showing it, and unlinked. Nothing where cards are not taken. */
export function CardLink() {
  const { t, language } = useWords()
  const ways = useAnswer(getSignInWays, { practice: useMe().practice.slug })
  const card = useAnswer(getCard, {}, { enabled: ways.data?.card === true })
  const returned = useReturned("eid")
  const leave = useAct(beginLink, { onDone: ({ address }) => location.assign(address) })
  const finish = useAct(finishLink, { said: t("staff.eid.link-made") })
  const undo = useAct(unlink, { said: t("staff.eid.link-undone") })
  const ticket = returned?.["ticket"]
  useOnce(ticket === undefined ? undefined : () => finish.mutate({ ticket }))
  if (ways.data?.card !== true) return null
  return (
    <Answer
      from={card}
      meanwhile={
        <Section title={t("staff.eid.card")}>
          <TextSkeleton rows={2} />
        </Section>
      }
    >
      {({ linkedAt }) => (
        <AccountLink
          title={t("staff.eid.card")}
          isLinked={linkedAt !== undefined}
          said={
            linkedAt === undefined
              ? t("staff.eid.not-linked")
              : t("staff.eid.linked", { day: dayOf(dayHere(linkedAt), language) })
          }
          leave={leave}
          finish={finish}
          undo={undo}
          labels={{
            make: t("staff.eid.make-link"),
            undo: t("staff.eid.undo-link"),
            undoTitle: t("staff.eid.undo-link-title"),
            undoExplanation: t("staff.eid.undo-link-explanation"),
          }}
        >
          <CardFault fault={returned?.["refused"]} />
        </AccountLink>
      )}
    </Answer>
  )
}
