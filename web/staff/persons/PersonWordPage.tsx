import { Stack, Text } from "@mantine/core"
import { useQueryClient } from "@tanstack/react-query"
import { allPersonWords, type PersonWord, personWordIn } from "#ground/words/person-word.ts"
import { setPersonWord } from "#records/persons/contract.ts"
import { ChoiceField } from "#web/ui/fields/ChoiceField.tsx"
import { PageForm } from "#web/ui/form/PageForm.tsx"
import { useActForm } from "#web/ui/form/use-act-form.ts"
import { Page, PageHead } from "#web/ui/Page.tsx"
import { Section } from "#web/ui/Section.tsx"
import { useMe } from "#web/staff/me.ts"
import { useWords } from "#web/staff/use-words.ts"

/** What the practice calls its persons. */
export function PersonWordPage() {
  const { t } = useWords()
  const { personWord } = useMe().practice
  return (
    <Page narrow>
      <PageHead title={t("staff.person-word.title")} explanation={t("staff.person-word.explanation")} />
      <WordForm key={personWord} begun={personWord} />
    </Page>
  )
}

function WordForm({ begun }: { readonly begun: PersonWord }) {
  const { t, language } = useWords()
  const answers = useQueryClient()
  const form = useActForm(
    setPersonWord,
    { word: begun },
    {
      send: (chosen) => chosen,
      said: t("staff.person-word.saved"),
      // Whatever the server said in words may hold the one of before.
      onDone: () => void answers.invalidateQueries(),
    },
  )
  const { word } = form.typed
  return (
    <PageForm of={form} submit={t("staff.ui.save")}>
      <Section title={t("staff.person-word.word")}>
        <Stack gap="sm">
          <ChoiceField
            aria-label={t("staff.person-word.word")}
            maw={320}
            allowDeselect={false}
            data={allPersonWords.map((one) => {
              const { Person, persons } = personWordIn(one, language)
              return { value: one, label: `${Person}, ${persons}` }
            })}
            {...form.choice("word", allPersonWords)}
          />
          <Text size="sm" c="dimmed">
            {t("staff.person-word.example", personWordIn(word, language))}
          </Text>
        </Stack>
      </Section>
    </PageForm>
  )
}
