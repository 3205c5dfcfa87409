import { Center, Loader } from "@mantine/core"
import { useQueryClient } from "@tanstack/react-query"
import { lazy, Suspense, use, useCallback, useEffect, useState, type LazyExoticComponent, type ReactNode } from "react"
import { getMe, type Me } from "#gate/accounts/contract.ts"
import { keyOf } from "#web/ui/client/answer-key.ts"
import { useAnswer } from "#web/ui/client/hooks.tsx"
import { ProblemNote } from "#web/ui/ProblemNote.tsx"
import { MeContext } from "#web/staff/me.ts"
import { PersonWordContext } from "#web/staff/person-word.ts"
import { useWords } from "#web/staff/use-words.ts"
import { forgetEmail, rememberEmail, rememberPractice } from "./device.ts"
import { LockedPage } from "./LockedPage.tsx"
import { SessionKeeper } from "./SessionKeeper.tsx"
import { SignInPage } from "./SignInPage.tsx"

const Site = lazy(() => import("#web/staff/shell/Site.tsx").then(({ Site: page }) => ({ default: page })))
const StepFirst = lazy(() => import("./StepFirst.tsx").then(({ StepFirst: page }) => ({ default: page })))
const FirstPasswordPage = lazy(() =>
  import("./FirstPasswordPage.tsx").then(({ FirstPasswordPage: page }) => ({ default: page })),
)

/** Pages that somebody comes to by a link in a mail, signed in or not. */
const linked: Readonly<Record<string, LazyExoticComponent<() => ReactNode>>> = {
  "/uitnodiging": lazy(() => import("./InvitationPage.tsx").then(({ InvitationPage: page }) => ({ default: page }))),
  "/wachtwoord": lazy(() => import("./NewPasswordPage.tsx").then(({ NewPasswordPage: page }) => ({ default: page }))),
  "/wachtwoord-vergeten": lazy(() =>
    import("./ForgottenPasswordPage.tsx").then(({ ForgottenPasswordPage: page }) => ({ default: page })),
  ),
  "/adres": lazy(() => import("./OldEmailPage.tsx").then(({ OldEmailPage: page }) => ({ default: page }))),
  "/email": lazy(() => import("./ConfirmEmailPage.tsx").then(({ ConfirmEmailPage: page }) => ({ default: page }))),
}

const Waiting = () => (
  <Center h="100dvh">
    <Loader type="dots" aria-hidden />
  </Center>
)

/** Shows the site to whoever is signed in, and the way in to everybody else, at whatever address they came for. */
export function Entrance() {
  const answers = useQueryClient()
  const { setLanguage } = useWords()
  const setPersonWord = use(PersonWordContext)
  const Linked = linked[location.pathname]
  const [isGreeted, setIsGreeted] = useState(false)
  const me = useAnswer(getMe, {}, { freshFor: Number.POSITIVE_INFINITY, enabled: Linked === undefined })
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
  if (Linked !== undefined) {
    return (
      <Suspense fallback={<Waiting />}>
        <Linked />
      </Suspense>
    )
  }
  if (known !== undefined && !isGreeted) return <Waiting />
  if (known?.requiredAction === "change-password") {
    return (
      <Suspense fallback={<Waiting />}>
        <MeContext value={known}>
          <SessionKeeper />
          <FirstPasswordPage me={known} onDone={again} />
        </MeContext>
      </Suspense>
    )
  }
  if (known !== undefined) {
    return (
      <Suspense fallback={<Waiting />}>
        <MeContext value={known}>
          <SessionKeeper />
          {known.requiredAction === "set-up-step" ? <StepFirst /> : <Site />}
        </MeContext>
      </Suspense>
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
