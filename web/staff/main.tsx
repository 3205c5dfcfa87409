import "./styles.ts"
import { QueryClient } from "@tanstack/react-query"
import { createRoot } from "react-dom/client"
import { createClient, type Early } from "#web/ui/client/client.ts"
import { AnswerProblem } from "#web/ui/client/problem.ts"
import { keepFocus } from "#web/ui/focus/keep-focus.ts"
import { SpokenTexts } from "#web/ui/spoken-texts.ts"
import { App } from "./App.tsx"
import { beginning } from "./beginning.ts"

declare global {
  interface Window {
    /** What the page asked before this program was there: `start.js`. */
    readonly hoederAsked?: Early
  }
}

// Reading a person's file is logged, so nothing is asked again without a reason; a refusal is not asked twice.
const answers = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: 60_000,
      refetchOnWindowFocus: false,
      refetchOnReconnect: false,
      retry: (failed, thrown) => failed < 1 && thrown instanceof AnswerProblem && thrown.status === 0,
    },
  },
})

const kept = localStorage.getItem("hoeder.language") === "en" ? "en" : "nl"
const texts = new SpokenTexts(kept)
// Before anything is drawn in it: what is asked of the server from now on must be in this language.
const told = (): void => {
  document.documentElement.lang = texts.language
  localStorage.setItem("hoeder.language", texts.language)
}
texts.subscribe(told)
told()

const client = createClient(() => document.documentElement.lang, window.hoederAsked)
keepFocus(document)
const root = document.querySelector("#root")
// Not awaited at the top: the pages import from this file's chunk, and would wait for it.
void beginning(client, answers, texts).then((begun) => {
  if (root) createRoot(root).render(<App client={client} answers={answers} texts={texts} begun={begun} />)
})
