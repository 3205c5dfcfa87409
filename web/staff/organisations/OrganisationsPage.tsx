import { Grid, Text, TextInput } from "@mantine/core"
import { useDebouncedValue } from "@mantine/hooks"
import { IconBuilding, IconPlus, IconSearch } from "@tabler/icons-react"
import { OrganisationKind, searchOrganisations, type Organisation } from "#records/organisations/contract.ts"
import { ChoiceField } from "#web/ui/fields/ChoiceField.tsx"
import { PagedList } from "#web/ui/PagedList.tsx"
import { useAnswer } from "#web/ui/client/hooks.tsx"
import { Dots } from "#web/ui/Dots.tsx"
import { Line, Lines } from "#web/ui/Lines.tsx"
import { BareLink, ButtonLink } from "#web/ui/links.tsx"
import { countOf } from "#web/ui/format/size.ts"
import { Nothing } from "#web/ui/Nothing.tsx"
import { Page, PageHead } from "#web/ui/Page.tsx"
import { Section } from "#web/ui/Section.tsx"
import { useRemembered } from "#web/ui/remember.tsx"
import { useMay } from "#web/staff/me.ts"
import { useWords } from "#web/staff/use-words.ts"

const size = 50

type OrganisationFilters = {
  readonly query: string
  readonly kind: OrganisationKind | undefined
  readonly page: number
}

/** All organisations. */
export function OrganisationsPage() {
  const { t, language } = useWords()
  const may = useMay()
  const [filters, setFilters] = useRemembered<OrganisationFilters>("organisations", {
    query: "",
    kind: undefined,
    page: 1,
  })
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
      <OrganisationFilters filters={filters} onChange={(fresh) => setFilters({ ...filters, ...fresh, page: 1 })} />
      <Section flush>
        <PagedList
          of={{ answer: found, page: filters.page, size, onPage: (page) => setFilters({ ...filters, page }) }}
          meanwhile={8}
          none={
            <Nothing
              icon={<IconBuilding aria-hidden />}
              title={t("staff.organisations.none")}
              advice={t("staff.organisations.none-advice")}
            />
          }
        >
          {({ organisations, total }) => (
            <>
              <Text size="sm" c="dimmed" px={{ base: "md", sm: "lg" }} pt="md" pb={4} role="status">
                {t("staff.organisations.total", { count: total === 1 ? 1 : countOf(total, language) })}
              </Text>
              <Lines>
                {organisations.map((one) => (
                  <OrganisationLine key={one.id} organisation={one} />
                ))}
              </Lines>
            </>
          )}
        </PagedList>
      </Section>
    </Page>
  )
}

type FilterProps = {
  readonly filters: OrganisationFilters
  readonly onChange: (fresh: Partial<OrganisationFilters>) => void
}

function OrganisationFilters({ filters, onChange }: FilterProps) {
  const { t } = useWords()
  return (
    <Grid gap="sm" mb="md">
      <Grid.Col span={{ base: 12, sm: 8 }}>
        <TextInput
          type="search"
          label={t("staff.organisations.search")}
          placeholder={t("staff.organisations.search-placeholder")}
          leftSection={<IconSearch size={18} aria-hidden />}
          autoComplete="off"
          value={filters.query}
          onChange={(event) => onChange({ query: event.currentTarget.value })}
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
          onChange={(value) => onChange({ kind: OrganisationKind.options.find((kind) => kind === value) })}
        />
      </Grid.Col>
    </Grid>
  )
}

function OrganisationLine({ organisation }: { readonly organisation: Organisation }) {
  const { t } = useWords()
  return (
    <Line
      link={
        <BareLink to="/organisations/$id" params={{ id: organisation.id }} data-row>
          {organisation.name}
        </BareLink>
      }
      below={<Dots of={[t(`staff.organisations.kind.${organisation.kind}`), organisation.city, organisation.phone]} />}
    />
  )
}
