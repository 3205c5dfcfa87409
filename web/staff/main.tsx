import { QueryClient } from "@tanstack/react-query"
import { createRoot } from "react-dom/client"
import { createClient } from "#web/ui/client/client.ts"
import "@fontsource-variable/inter/wght.css"
import "@mantine/core/styles.css"
import "@mantine/notifications/styles.css"
import "#web/ui/global.css"
import { AnswerProblem } from "#web/ui/client/problem.ts"
import { keepFocus } from "#web/ui/focus/keep-focus.ts"
import { App } from "./App.tsx"

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

const client = createClient(() => document.documentElement.lang)
keepFocus(document)
const root = document.querySelector("#root")
if (root) createRoot(root).render(<App client={client} answers={answers} />)
