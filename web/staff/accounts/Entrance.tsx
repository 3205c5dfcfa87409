import { Center, Loader } from "@mantine/core"
import { useQueryClient } from "@tanstack/react-query"
import { lazy, Suspense, use, useEffect } from "react"
import type { LazyExoticComponent, ReactNode } from "react"
import { getMe } from "#gate/accounts/contract.ts"
import type { Me } from "#gate/accounts/contract.ts"
import { keyOf, useAnswer } from "#web/ui/client/hooks.tsx"
import { ProblemNote } from "#web/ui/ProblemNote.tsx"
import { MeContext } from "#web/staff/me.ts"
import { PersonWordContext } from "#web/staff/person-word.ts"
import { useWords } from "#web/staff/words.ts"
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
  "/email": lazy(() => import("./ConfirmEmailPage.tsx").then(({ ConfirmEmailPage: page }) => ({ default: page }))),
}

const Waiting = () => (
  <Center h="100dvh">
    <Loader type="dots" aria-hidden />
  </Center>
)

/** Shows the site to who is signed in, and the way in to everybody else, at whatever address they came for. */
export function Entrance() {
  const answers = useQueryClient()
  const { setLanguage } = useWords()
  const setPersonWord = use(PersonWordContext)
  const Linked = linked[location.pathname]
  const me = useAnswer(getMe, {}, { freshFor: Number.POSITIVE_INFINITY, enabled: Linked === undefined })
  const known = me.data
  useEffect(() => {
    if (known === undefined) return
    setPersonWord(known.practice.personWord)
    setLanguage(known.user.language)
  }, [known, setPersonWord, setLanguage])
  const enter = (fresh: Me) => answers.setQueryData(keyOf(getMe, {}), fresh)
  if (Linked !== undefined) {
    return (
      <Suspense fallback={<Waiting />}>
        <Linked />
      </Suspense>
    )
  }
  if (known?.mustFirst === "change-password") {
    return (
      <Suspense fallback={<Waiting />}>
        <FirstPasswordPage me={known} onDone={() => void me.refetch()} />
      </Suspense>
    )
  }
  if (known !== undefined) {
    return (
      <Suspense fallback={<Waiting />}>
        <MeContext value={known}>{known.mustFirst === "set-up-step" ? <StepFirst /> : <Site />}</MeContext>
      </Suspense>
    )
  }
  if (me.isPending) return <Waiting />
  if (me.error.status === 401) return <SignInPage onSignedIn={enter} />
  return (
    <Center component="main" h="100dvh" p="md">
      <ProblemNote problem={me.error} onRetry={() => void me.refetch()} />
    </Center>
  )
}
