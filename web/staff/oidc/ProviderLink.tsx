import { beginLink, finishLink, getLink, unlink } from "#gate/oidc/contract.ts"
import { useAct, useAnswer } from "#web/ui/client/hooks.tsx"
import type { ActIn } from "#web/ui/client/client.ts"
import { dayHere, dayOf } from "#web/ui/format/day.ts"
import { AccountLink } from "#web/staff/accounts/AccountLink.tsx"
import { useOnce, useReturned } from "#web/staff/accounts/returned.ts"
import { useWords } from "#web/staff/use-words.ts"

/** One's own link with the practice's provider. Nothing where the practice has none. */
export function ProviderLink() {
  const { t, language } = useWords()
  const link = useAnswer(getLink, {}, { freshFor: 0 })
  const returned = useReturned("oidc")
  const leave = useAct(beginLink, { onDone: ({ address }) => location.assign(address) })
  const finish = useAct(finishLink, { said: t("staff.oidc.link-made") })
  const undo = useAct(unlink, { said: t("staff.oidc.link-undone") })
  // The server looks at each of these for itself, and refuses what is not well formed.
  useOnce(returned === undefined ? undefined : () => finish.mutate(returned as ActIn<typeof finishLink>))
  const { provider, linkedAt } = link.data ?? {}
  if (provider === undefined) return null
  return (
    <AccountLink
      title={t("staff.oidc.link", { provider })}
      isLinked={linkedAt !== undefined}
      said={
        linkedAt === undefined
          ? t("staff.oidc.not-linked", { provider })
          : t("staff.oidc.linked", { provider, day: dayOf(dayHere(linkedAt), language) })
      }
      leave={leave}
      finish={finish}
      undo={undo}
      labels={{
        make: t("staff.oidc.make-link"),
        undo: t("staff.oidc.undo-link"),
        undoTitle: t("staff.oidc.undo-link-title", { provider }),
        undoExplanation: t("staff.oidc.undo-link-explanation", { provider }),
      }}
    />
  )
}
