import { MantineProvider } from "@mantine/core"
import { Notifications } from "@mantine/notifications"
import { QueryClientProvider, type QueryClient } from "@tanstack/react-query"
import { useCallback, useEffect, useMemo, useState, type ReactNode } from "react"
import { ClientContext } from "#web/ui/client/hooks.tsx"
import type { Client } from "#web/ui/client/client.ts"
import { colours, makeTheme } from "#web/ui/theme.ts"
import type { Language } from "#ground/words/words.ts"
import { useTexts, WordsProvider, type UiKey } from "#web/ui/words.tsx"
import { Entrance } from "./accounts/Entrance.tsx"
import { PersonWordContext, type PersonWord } from "./person-word.ts"
import { personWordIn, texts } from "./words.ts"

const keptLanguage = (): Language => (localStorage.getItem("hoeder.language") === "en" ? "en" : "nl")

function Themed({ children }: { readonly children: ReactNode }) {
  const words = useTexts<UiKey>()
  const theme = useMemo(() => makeTheme(words), [words])
  return (
    <MantineProvider theme={theme} cssVariablesResolver={colours} defaultColorScheme="auto">
      <Notifications position="bottom-right" />
      {children}
    </MantineProvider>
  )
}

/** Everything that the whole site has around it. */
export function App({ client, answers }: { readonly client: Client; readonly answers: QueryClient }) {
  const [language, setLanguage] = useState<Language>(keptLanguage)
  const [personWord, setPersonWord] = useState<PersonWord>("relatie")
  const always = useMemo(() => personWordIn(personWord, language), [personWord, language])
  useEffect(() => {
    document.documentElement.lang = language
    localStorage.setItem("hoeder.language", language)
  }, [language])
  const change = useCallback((fresh: Language) => {
    // At once, and not after the next drawing: what is asked of the server now must already be in this language.
    document.documentElement.lang = fresh
    setLanguage(fresh)
  }, [])
  return (
    <QueryClientProvider client={answers}>
      <ClientContext value={client}>
        <PersonWordContext value={setPersonWord}>
          <WordsProvider texts={texts} language={language} setLanguage={change} always={always}>
            <Themed>
              <Entrance />
            </Themed>
          </WordsProvider>
        </PersonWordContext>
      </ClientContext>
    </QueryClientProvider>
  )
}
