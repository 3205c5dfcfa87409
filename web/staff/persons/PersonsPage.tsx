import { Box, Text } from "@mantine/core"
import { useDebouncedValue } from "@mantine/hooks"
import { IconPlus } from "@tabler/icons-react"
import { searchPersons } from "#records/search/contract.ts"
import { PagedList } from "#web/ui/PagedList.tsx"
import { useAnswer } from "#web/ui/client/hooks.tsx"
import { countOf } from "#web/ui/format/size.ts"
import { ButtonLink } from "#web/ui/links.tsx"
import { Page, PageHead } from "#web/ui/Page.tsx"
import { Section } from "#web/ui/Section.tsx"
import { useRemembered } from "#web/ui/remember.tsx"
import { useArrows } from "#web/ui/use-arrows.ts"
import { useMay } from "#web/staff/me.ts"
import { HiddenHits } from "#web/staff/search/HiddenHits.tsx"
import { useWords } from "#web/staff/use-words.ts"
import { askOf, noFilters, type ChosenFilters } from "./filters.ts"
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
  const [filters, setFilters] = useRemembered<ChosenFilters>("persons", noFilters)
  const [query] = useDebouncedValue(filters.query, 200)
  const found = useAnswer(searchPersons, { ...askOf({ ...filters, query }), size }, { keep: true, freshFor: 5_000 })
  const change = (fresh: Partial<ChosenFilters>) => setFilters({ ...filters, page: 1, ...fresh })
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
          <PagedList
            of={{ answer: found, page: filters.page, size, onPage: (page) => setFilters({ ...filters, page }) }}
            meanwhile={<PersonTableSkeleton />}
            none={
              <NoPersons
                isFiltered={filters !== noFilters}
                hidden={found.data?.hidden}
                meant={found.data?.meant}
                onShow={showHidden}
                onMeant={(meant) => change({ query: meant })}
                onClear={() => setFilters(noFilters)}
              />
            }
          >
            {({ persons, total, hidden }) => (
              <>
                <Text size="sm" c="dimmed" px={{ base: "md", sm: "lg" }} pt="md" pb={4} role="status">
                  {t("staff.persons.total", { count: total === 1 ? 1 : countOf(total, language) })}
                </Text>
                <PersonTable persons={persons} isOld={found.isPlaceholderData} />
                {hidden !== undefined && <HiddenHits hidden={hidden} onShow={showHidden} />}
              </>
            )}
          </PagedList>
        </Section>
      </Box>
    </Page>
  )
}
