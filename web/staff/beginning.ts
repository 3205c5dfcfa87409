import type { QueryClient } from "@tanstack/react-query"
import { getMe, type Me } from "#gate/accounts/contract.ts"
import { keyOf } from "#web/ui/client/answer-key.ts"
import type { Client } from "#web/ui/client/client.ts"
import { AnswerProblem, asProblem } from "#web/ui/client/problem.ts"
import type { SpokenTexts } from "#web/ui/spoken-texts.ts"
import { linked, LockedPage, SignInPage, Site } from "./accounts/screens.ts"
import type { SiteRouter } from "./shell/router.tsx"
import { siteTexts } from "./shell/site-texts.ts"

/** What is known when the first screen is drawn: who is signed in, and the way to the page they came for. */
export type Begun = { readonly me?: Me; readonly router?: SiteRouter }

/**
 * Fetches what the first screen takes, side by side, while the skeleton stands there: so that it is drawn once, and whole. What fails
 * here is asked again by who shows it, and says so.
 */
export async function beginning(client: Client, answers: QueryClient, texts: SpokenTexts): Promise<Begun> {
  const beginning = begin(client, answers, texts).catch(() => ({}))
  const [begun] = await Promise.all([beginning, texts.fetch(siteTexts)])
  return begun
}

async function begin(client: Client, answers: QueryClient, texts: SpokenTexts): Promise<Begun> {
  const Linked = linked[location.pathname]
  if (Linked !== undefined) {
    await Linked.fetch()
    return {}
  }
  const me = await answers
    .fetchQuery({ queryKey: keyOf(getMe, {}), queryFn: () => client.call(getMe, {}) })
    .catch((thrown: unknown) => asProblem(thrown))
  if (!(me instanceof AnswerProblem)) return { me, ...(await siteOf(me, texts)) }
  if (me.status === 401) await SignInPage.fetch()
  if (me.code === "accounts.session-locked") await LockedPage.fetch()
  return {}
}

async function siteOf(me: Me, texts: SpokenTexts): Promise<Begun> {
  if (me.requiredAction !== undefined) return {}
  const [{ makeRouter }] = await Promise.all([
    import("./shell/router.tsx"),
    Site.fetch(),
    // What is shown first is in the language of whoever signed in.
    texts.speak(me.user.language),
  ])
  const router = makeRouter((of) => texts.fetch(of))
  await router.load()
  return { router }
}
