import { Center, Loader } from "@mantine/core"
import { useQueryClient } from "@tanstack/react-query"
import { Suspense, use, useCallback, useEffect, useState } from "react"
import { getMe, type Me } from "#gate/accounts/contract.ts"
import { keyOf } from "#web/ui/client/answer-key.ts"
import { useAnswer } from "#web/ui/client/hooks.tsx"
import { ProblemNote } from "#web/ui/ProblemNote.tsx"
import { MeContext } from "#web/staff/me.ts"
import { PersonWordContext } from "#web/staff/person-word.ts"
import type { Begun } from "#web/staff/beginning.ts"
import { useWords } from "#web/staff/use-words.ts"
import { forgetEmail, rememberEmail, rememberPractice } from "./device.ts"
import { FirstPasswordPage, linked, LockedPage, SignInPage, Site, StepFirst } from "./screens.ts"
import { SessionKeeper } from "./SessionKeeper.tsx"

const Waiting = () => (
  <Center h="100dvh">
    <Loader type="dots" aria-hidden />
  </Center>
)

/** Shows the site to whoever is signed in, and the way in to everybody else, at whatever address they came for. */
export const Entrance = ({ begun }: { readonly begun: Begun }) => (
  <Suspense fallback={<Waiting />}>
    <Entered begun={begun} />
  </Suspense>
)

function Entered({ begun }: { readonly begun: Begun }) {
  const answers = useQueryClient()
  const { setLanguage } = useWords()
  const setPersonWord = use(PersonWordContext)
  const Linked = linked[location.pathname]
  const [isGreeted, setIsGreeted] = useState(begun.me !== undefined)
  const me = useAnswer(getMe, {}, { freshFor: Number.POSITIVE_INFINITY, enabled: Linked === undefined, wasAsked: true })
  const known = me.data
  useEffect(() => {
    if (known === undefined) return
    setPersonWord(known.practice.personWord)
    // What is shown first is in the language of whoever signed in.
    void setLanguage(known.user.language).then(() => setIsGreeted(true))
    // Where people share machines, none of them keeps an address.
    if (known.session.atIdle === "end") forgetEmail()
    else rememberEmail(known.user.email)
  }, [known, setPersonWord, setLanguage])
  const { refetch } = me
  const again = useCallback(() => void refetch(), [refetch])
  const enter = (fresh: Me) => {
    rememberPractice(fresh.practice.slug)
    answers.setQueryData(keyOf(getMe, {}), fresh)
  }
  if (Linked !== undefined) return <Linked />
  if (known !== undefined && !isGreeted) return <Waiting />
  if (known !== undefined) {
    return (
      <MeContext value={known}>
        <SessionKeeper />
        {known.requiredAction === "change-password" ? (
          <FirstPasswordPage me={known} onDone={again} />
        ) : known.requiredAction === "set-up-step" ? (
          <StepFirst />
        ) : (
          <Site begun={begun.router} />
        )}
      </MeContext>
    )
  }
  if (me.isPending) return <Waiting />
  if (me.error.code === "accounts.session-locked") return <LockedPage onSettled={again} />
  if (me.error.status === 401) return <SignInPage onSignedIn={enter} />
  return (
    <Center component="main" h="100dvh" p="md">
      <ProblemNote problem={me.error} onRetry={again} />
    </Center>
  )
}
