import { Grid, Textarea, TextInput } from "@mantine/core"
import { OrganisationKind } from "#records/organisations/contract.ts"
import { ChoiceField } from "#web/ui/fields/ChoiceField.tsx"
import type { ActForm } from "#web/ui/form/use-act-form.ts"
import { countriesIn } from "#web/ui/format/countries.ts"
import { Section } from "#web/ui/Section.tsx"
import { useWords } from "#web/staff/use-words.ts"
import type { OrganisationValues } from "./values.ts"

/** All fields of an organisation. */
export function OrganisationFields({ form }: { readonly form: ActForm<OrganisationValues> }) {
  const { t, language } = useWords()
  const countries = countriesIn(language)
  return (
    <Section>
      <Grid gap="md">
        <Grid.Col span={{ base: 12, sm: 7 }}>
          <TextInput label={t("staff.organisations.name")} autoComplete="off" {...form.text("name")} />
        </Grid.Col>
        <Grid.Col span={{ base: 12, sm: 5 }}>
          <ChoiceField
            label={t("staff.organisations.kind")}
            allowDeselect={false}
            data={OrganisationKind.options.map((kind) => ({
              value: kind,
              label: t(`staff.organisations.kind.${kind}`),
            }))}
            {...form.choice("kind", OrganisationKind.options)}
          />
        </Grid.Col>
        <Grid.Col span={{ base: 12, sm: 6 }}>
          <TextInput label={t("staff.organisations.contact-name")} autoComplete="off" {...form.text("contactName")} />
        </Grid.Col>
        <Grid.Col span={{ base: 6, sm: 3 }}>
          <TextInput
            label={t("staff.organisations.agb")}
            placeholder="01234567"
            inputMode="numeric"
            autoComplete="off"
            {...form.text("agb")}
          />
        </Grid.Col>
        <Grid.Col span={{ base: 6, sm: 3 }}>
          <TextInput
            label={t("staff.organisations.registration")}
            inputMode="numeric"
            autoComplete="off"
            {...form.text("registration")}
          />
        </Grid.Col>
        <Grid.Col span={{ base: 12, sm: 6 }}>
          <TextInput type="tel" label={t("staff.organisations.phone")} autoComplete="off" {...form.text("phone")} />
        </Grid.Col>
        <Grid.Col span={{ base: 12, sm: 6 }}>
          <TextInput
            inputMode="email"
            label={t("staff.organisations.email")}
            autoComplete="off"
            {...form.text("email")}
          />
        </Grid.Col>
        <Grid.Col span={{ base: 8, sm: 9 }}>
          <TextInput label={t("staff.person.street")} autoComplete="off" {...form.text("street")} />
        </Grid.Col>
        <Grid.Col span={{ base: 4, sm: 3 }}>
          <TextInput label={t("staff.person.house-number")} autoComplete="off" {...form.text("houseNumber")} />
        </Grid.Col>
        <Grid.Col span={{ base: 5, sm: 3 }}>
          <TextInput label={t("staff.person.postcode")} autoComplete="off" {...form.text("postcode")} />
        </Grid.Col>
        <Grid.Col span={{ base: 7, sm: 5 }}>
          <TextInput label={t("staff.person.city")} autoComplete="off" {...form.text("city")} />
        </Grid.Col>
        <Grid.Col span={{ base: 12, sm: 4 }}>
          <ChoiceField
            label={t("staff.person.country")}
            searchable
            nothingFoundMessage={t("staff.ui.no-country")}
            allowDeselect={false}
            data={countries}
            {...form.choice(
              "country",
              countries.map(({ value }) => value),
            )}
          />
        </Grid.Col>
        <Grid.Col span={12}>
          <Textarea label={t("staff.organisations.note")} {...form.text("note")} />
        </Grid.Col>
      </Grid>
    </Section>
  )
}
