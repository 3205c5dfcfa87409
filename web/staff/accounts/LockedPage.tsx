import { Center } from "@mantine/core"
import { useDocumentTitle } from "@mantine/hooks"
import { useEffect, useId } from "react"
import { getLock } from "#gate/accounts/contract.ts"
import { useAnswerPlainly } from "#web/ui/client/hooks.tsx"
import { ProblemNote } from "#web/ui/ProblemNote.tsx"
import { useWords } from "#web/staff/use-words.ts"
import { Cover } from "./Cover.tsx"
import { LockForm } from "./LockForm.tsx"
import { hear, tell } from "./tabs.ts"

/** For who opens the site while their session is locked: there is no page below. */
export function LockedPage({ onSettled }: { readonly onSettled: () => void }) {
  const { t } = useWords()
  useDocumentTitle(`${t("staff.lock.title")} · Hoeder`)
  const id = useId()
  const lock = useAnswerPlainly(getLock, {})
  const isElsewhere = lock.data?.locked === false || lock.error?.status === 401
  useEffect(() => hear(({ what }) => what === "open" && onSettled()), [onSettled])
  useEffect(() => {
    if (isElsewhere) onSettled()
  }, [isElsewhere, onSettled])
  const open = () => {
    tell({ what: "open" })
    onSettled()
  }
  if (lock.data === undefined)
    return (
      <Center component="main" h="100dvh" p="md">
        <ProblemNote problem={lock.error} onRetry={() => void lock.refetch()} />
      </Center>
    )
  return (
    <Cover title={t("staff.lock.title")} labelledBy={id}>
      <LockForm isBare id={id} owner={lock.data} onOpen={open} onEnded={onSettled} />
    </Cover>
  )
}
