import { MantineProvider } from "@mantine/core"
import { notifications } from "@mantine/notifications"
import { QueryClientProvider, type QueryClient } from "@tanstack/react-query"
import { useCallback, useMemo, useState, type ReactNode } from "react"
import { ClientContext } from "#web/ui/client/hooks.tsx"
import type { Client } from "#web/ui/client/client.ts"
import { Notices } from "#web/ui/Notices.tsx"
import { colours, makeTheme } from "#web/ui/theme.ts"
import { type PersonWord, personWordIn, usualPersonWord } from "#ground/words/person-word.ts"
import type { Language } from "#ground/words/words.ts"
import type { SpokenTexts } from "#web/ui/spoken-texts.ts"
import { useSpoken, useTexts, WordsProvider, type UiKey } from "#web/ui/texts.tsx"
import { Entrance } from "./accounts/Entrance.tsx"
import type { Begun } from "./beginning.ts"
import { PersonWordContext } from "./person-word.ts"

function Themed({ children }: { readonly children: ReactNode }) {
  const words = useTexts<UiKey>()
  const theme = useMemo(() => makeTheme(words), [words])
  return (
    <MantineProvider theme={theme} cssVariablesResolver={colours} defaultColorScheme="auto">
      <Notices />
      {children}
    </MantineProvider>
  )
}

type Props = {
  readonly client: Client
  readonly answers: QueryClient
  readonly texts: SpokenTexts
  readonly begun: Begun
}

/** Everything that the whole site has around it. */
export function App({ client, answers, texts, begun }: Props) {
  const language = useSpoken(texts)
  const [personWord, setPersonWord] = useState<PersonWord>(begun.me?.practice.personWord ?? usualPersonWord)
  const always = useMemo(() => personWordIn(personWord, language), [personWord, language])
  const change = useCallback(
    (fresh: Language) =>
      texts.speak(fresh).catch(() => {
        notifications.show({ color: "red", message: texts.find("staff.ui.unreachable" satisfies UiKey) })
      }),
    [texts],
  )
  return (
    <QueryClientProvider client={answers}>
      <ClientContext value={client}>
        <PersonWordContext value={setPersonWord}>
          <WordsProvider texts={texts} setLanguage={change} always={always}>
            <Themed>
              <Entrance begun={begun} />
            </Themed>
          </WordsProvider>
        </PersonWordContext>
      </ClientContext>
    </QueryClientProvider>
  )
}
