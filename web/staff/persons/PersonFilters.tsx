import { Grid, TextInput } from "@mantine/core"
import { IconSearch } from "@tabler/icons-react"
import { listColleagues } from "#gate/accounts/contract.ts"
import { listDossierTypes } from "#records/dossiers/contract.ts"
import { LightChoiceField } from "#web/ui/fields/LightChoiceField.tsx"
import { useAnswer } from "#web/ui/client/hooks.tsx"
import { useMay } from "#web/staff/me.ts"
import { useWords } from "#web/staff/use-words.ts"
import type { ChosenFilters, StateFilter } from "./filters.ts"

type Props = { readonly filters: ChosenFilters; readonly onChange: (fresh: Partial<ChosenFilters>) => void }

const states: readonly StateFilter[] = ["active", "inactive", "deceased", "any"]

/** The search field and the filters beside it. */
export function PersonFilters({ filters, onChange }: Props) {
  const { t } = useWords()
  const may = useMay()
  const withDossiers = may("dossiers.read")
  const types = useAnswer(listDossierTypes, {}, { enabled: withDossiers })
  const colleagues = useAnswer(listColleagues, {}, { enabled: withDossiers })
  const stateOf = (value: string | null) => states.find((state) => state === value) ?? "active"
  return (
    <Grid gap="sm" align="end">
      <Grid.Col span={{ base: 12, lg: withDossiers ? 5 : 8 }}>
        <TextInput
          type="search"
          label={t("staff.persons.search")}
          placeholder={t("staff.persons.search-placeholder")}
          leftSection={<IconSearch size={18} aria-hidden />}
          autoComplete="off"
          autoFocus
          value={filters.query}
          onChange={(event) => onChange({ query: event.currentTarget.value })}
        />
      </Grid.Col>
      <Grid.Col span={{ base: 12, xs: 4, lg: withDossiers ? 2 : 4 }}>
        <LightChoiceField
          label={t("staff.persons.filter-state")}
          allowDeselect={false}
          data={states.map((state) => ({
            value: state,
            label: t(state === "any" ? "staff.persons.state-any" : `staff.persons.state.${state}`),
          }))}
          value={filters.state}
          onChange={(value) => onChange({ state: stateOf(value) })}
        />
      </Grid.Col>
      {withDossiers && (
        <>
          <Grid.Col span={{ base: 6, xs: 4, lg: 2.5 }}>
            <LightChoiceField
              label={t("staff.persons.filter-type")}
              placeholder={t("staff.persons.any-type")}
              clearable
              data={(types.data?.types ?? []).map(({ id, name }) => ({ value: id, label: name }))}
              value={filters.dossierType ?? null}
              onChange={(value) => onChange({ dossierType: value ?? undefined })}
            />
          </Grid.Col>
          <Grid.Col span={{ base: 6, xs: 4, lg: 2.5 }}>
            <LightChoiceField
              label={t("staff.persons.filter-responsible")}
              placeholder={t("staff.persons.any-responsible")}
              clearable
              searchable
              data={(colleagues.data?.colleagues ?? []).map(({ id, name }) => ({ value: id, label: name }))}
              value={filters.responsible ?? null}
              onChange={(value) => onChange({ responsible: value ?? undefined })}
            />
          </Grid.Col>
        </>
      )}
    </Grid>
  )
}
