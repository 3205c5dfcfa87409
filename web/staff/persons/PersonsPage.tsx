import { Alert, Box, Stack, Text } from "@mantine/core"
import { useDebouncedValue } from "@mantine/hooks"
import { IconPlus } from "@tabler/icons-react"
import { searchPersons } from "#records/search/contract.ts"
import { Answer } from "#web/ui/Answer.tsx"
import { useAnswer } from "#web/ui/client/hooks.tsx"
import { countOf } from "#web/ui/format/size.ts"
import { ButtonLink } from "#web/ui/links.tsx"
import { Page, PageHead } from "#web/ui/Page.tsx"
import { Pages } from "#web/ui/Pages.tsx"
import { Section } from "#web/ui/Section.tsx"
import { useRemembered } from "#web/ui/remember.tsx"
import { useArrows } from "#web/ui/use-arrows.ts"
import { useMay } from "#web/staff/me.ts"
import { HiddenHits } from "#web/staff/search/HiddenHits.tsx"
import { useWords } from "#web/staff/words.ts"
import { askOf, noFilters } from "./filters.ts"
import type { Filters } from "./filters.ts"
import { LetterTabs } from "./LetterTabs.tsx"
import { NoPersons } from "./NoPersons.tsx"
import { PersonFilters } from "./PersonFilters.tsx"
import { PersonTable, PersonTableSkeleton } from "./PersonTable.tsx"

const size = 50

/** All persons, to search and to walk through. */
export function PersonsPage() {
  const { t, language } = useWords()
  const may = useMay()
  const arrows = useArrows()
  const [filters, setFilters] = useRemembered<Filters>("persons", noFilters)
  const [query] = useDebouncedValue(filters.query, 200)
  const found = useAnswer(searchPersons, { ...askOf({ ...filters, query }), size }, { keep: true, freshFor: 5_000 })
  const change = (fresh: Partial<Filters>) => setFilters({ ...filters, page: 1, ...fresh })
  const showHidden = () => setFilters({ ...noFilters, query: filters.query, state: "any" })
  const create = may("persons.write") && (
    <ButtonLink to="/persons/new" leftSection={<IconPlus size={18} aria-hidden />}>
      {t("staff.persons.new")}
    </ButtonLink>
  )
  return (
    <Page>
      <PageHead title={t("staff.nav.persons")} explanation={t("staff.persons.explanation")} actions={create} />
      <Box onKeyDown={arrows}>
        <PersonFilters filters={filters} onChange={change} />
        <LetterTabs letter={filters.letter} onChange={(letter) => change({ letter })} />
        <Section flush mt="md">
          <Answer from={found} meanwhile={<PersonTableSkeleton />}>
            {(answer) =>
              answer.total === 0 ? (
                <NoPersons
                  isFiltered={filters !== noFilters}
                  hidden={answer.hidden}
                  meant={answer.meant}
                  onShow={showHidden}
                  onMeant={(meant) => change({ query: meant })}
                  onClear={() => setFilters(noFilters)}
                />
              ) : (
                <Stack gap={0}>
                  <Text size="sm" c="dimmed" px={{ base: "md", sm: "lg" }} pt="md" pb={4} role="status">
                    {t("staff.persons.total", { count: answer.total === 1 ? 1 : countOf(answer.total, language) })}
                  </Text>
                  {answer.cut && (
                    <Alert color="amber" mx="md" my="xs">
                      {t("staff.persons.cut")}
                    </Alert>
                  )}
                  <PersonTable persons={answer.persons} isOld={found.isPlaceholderData} />
                  {answer.hidden !== undefined && <HiddenHits hidden={answer.hidden} onShow={showHidden} />}
                  <Pages
                    page={answer.page}
                    size={size}
                    total={answer.total}
                    onPage={(page) => setFilters({ ...filters, page })}
                  />
                </Stack>
              )
            }
          </Answer>
        </Section>
      </Box>
    </Page>
  )
}
