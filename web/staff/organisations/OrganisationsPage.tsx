import { Grid, Stack, Text, TextInput } from "@mantine/core"
import { useDebouncedValue } from "@mantine/hooks"
import { IconBuilding, IconPlus, IconSearch } from "@tabler/icons-react"
import { OrganisationKind, searchOrganisations } from "#records/organisations/contract.ts"
import { ChoiceField } from "#web/ui/fields/ChoiceField.tsx"
import { Answer } from "#web/ui/Answer.tsx"
import { useAnswer } from "#web/ui/client/hooks.tsx"
import { Dots } from "#web/ui/Dots.tsx"
import { Line, Lines } from "#web/ui/Lines.tsx"
import { ListSkeleton } from "#web/ui/ListSkeleton.tsx"
import { BareLink, ButtonLink } from "#web/ui/links.tsx"
import { countOf } from "#web/ui/format/size.ts"
import { Nothing } from "#web/ui/Nothing.tsx"
import { Page, PageHead } from "#web/ui/Page.tsx"
import { Pages } from "#web/ui/Pages.tsx"
import { Section } from "#web/ui/Section.tsx"
import { useRemembered } from "#web/ui/remember.tsx"
import { useMay } from "#web/staff/me.ts"
import { useWords } from "#web/staff/words.ts"

const size = 50

type Filters = { readonly query: string; readonly kind: OrganisationKind | undefined; readonly page: number }

/** All organisations. */
export function OrganisationsPage() {
  const { t, language } = useWords()
  const may = useMay()
  const [filters, setFilters] = useRemembered<Filters>("organisations", { query: "", kind: undefined, page: 1 })
  const [query] = useDebouncedValue(filters.query.trim(), 200)
  const found = useAnswer(
    searchOrganisations,
    { ...(query === "" ? {} : { query }), kind: filters.kind, page: filters.page, size },
    { keep: true, freshFor: 5_000 },
  )
  const create = may("organisations.write") && (
    <ButtonLink to="/organisations/new" leftSection={<IconPlus size={18} aria-hidden />}>
      {t("staff.organisations.new")}
    </ButtonLink>
  )
  return (
    <Page>
      <PageHead
        title={t("staff.nav.organisations")}
        explanation={t("staff.organisations.explanation")}
        actions={create}
      />
      <Grid gap="sm" mb="md">
        <Grid.Col span={{ base: 12, sm: 8 }}>
          <TextInput
            type="search"
            label={t("staff.organisations.search")}
            placeholder={t("staff.organisations.search-placeholder")}
            leftSection={<IconSearch size={18} aria-hidden />}
            autoComplete="off"
            value={filters.query}
            onChange={(event) => setFilters({ ...filters, query: event.currentTarget.value, page: 1 })}
          />
        </Grid.Col>
        <Grid.Col span={{ base: 12, sm: 4 }}>
          <ChoiceField
            label={t("staff.organisations.kind")}
            placeholder={t("staff.organisations.any-kind")}
            clearable
            data={OrganisationKind.options.map((kind) => ({
              value: kind,
              label: t(`staff.organisations.kind.${kind}`),
            }))}
            value={filters.kind ?? null}
            onChange={(value) =>
              setFilters({ ...filters, kind: OrganisationKind.options.find((kind) => kind === value), page: 1 })
            }
          />
        </Grid.Col>
      </Grid>
      <Section flush>
        <Answer from={found} meanwhile={<ListSkeleton rows={8} />}>
          {(answer) =>
            answer.total === 0 ? (
              <Nothing
                icon={<IconBuilding aria-hidden />}
                title={t("staff.organisations.none")}
                advice={t("staff.organisations.none-advice")}
              />
            ) : (
              <Stack gap={0}>
                <Text size="sm" c="dimmed" px={{ base: "md", sm: "lg" }} pt="md" pb={4} role="status">
                  {t("staff.organisations.total", { count: answer.total === 1 ? 1 : countOf(answer.total, language) })}
                </Text>
                <Lines>
                  {answer.organisations.map((organisation) => (
                    <Line
                      key={organisation.id}
                      link={
                        <BareLink to="/organisations/$id" params={{ id: organisation.id }} data-row>
                          {organisation.name}
                        </BareLink>
                      }
                      below={
                        <Dots
                          of={[
                            t(`staff.organisations.kind.${organisation.kind}`),
                            organisation.city,
                            organisation.phone,
                          ]}
                        />
                      }
                    />
                  ))}
                </Lines>
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
    </Page>
  )
}
