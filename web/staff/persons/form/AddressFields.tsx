import { Button, Divider, Grid, Group, Stack, TextInput } from "@mantine/core"
import { IconPlus } from "@tabler/icons-react"
import { AddressKind } from "#records/persons/contract.ts"
import { ChoiceField } from "#web/ui/fields/ChoiceField.tsx"
import { DayField } from "#web/ui/fields/DayField.tsx"
import { countriesIn } from "#web/ui/format/countries.ts"
import { Section } from "#web/ui/Section.tsx"
import { useHome } from "#web/staff/me.ts"
import { useWords } from "#web/staff/use-words.ts"
import { RemoveButton } from "./ContactFields.tsx"
import type { PersonFormState } from "./state.ts"
import { emptyAddress } from "./values.ts"

/** Addresses, each with the time it is valid. */
export function AddressFields({ form }: { readonly form: PersonFormState }) {
  const { t } = useWords()
  const home = useHome()
  return (
    <Section title={t("staff.person.addresses")}>
      <Stack gap="lg">
        {form.values.addresses.map((_, place) => (
          <AddressLine key={place} form={form} place={place} />
        ))}
        <Group>
          <Button
            variant="light"
            leftSection={<IconPlus size={16} aria-hidden />}
            onClick={() => form.insertListItem("addresses", emptyAddress(home))}
          >
            {t("staff.person.add-address")}
          </Button>
        </Group>
      </Stack>
    </Section>
  )
}

function AddressLine({ form, place }: { readonly form: PersonFormState; readonly place: number }) {
  const { t, language } = useWords()
  const address = form.values.addresses[place]
  const path = `addresses.${place}` as const
  const day = (field: "from" | "until", label: string) => (
    <DayField
      label={label}
      value={address?.[field] || undefined}
      onChange={(value) => form.setFieldValue(`${path}.${field}`, value ?? "")}
    />
  )
  return (
    <div role="group" aria-label={t("staff.person.address", { count: place + 1 })}>
      {place > 0 && <Divider mb="lg" />}
      <Grid gap="sm" align="end">
        <Grid.Col span={{ base: 9, sm: 3 }}>
          <ChoiceField
            label={t("staff.person.address-kind")}
            allowDeselect={false}
            data={AddressKind.options.map((kind) => ({ value: kind, label: t(`staff.person.address-kind.${kind}`) }))}
            {...form.getInputProps(`${path}.kind`)}
          />
        </Grid.Col>
        <Grid.Col span={{ base: 3, sm: 9 }}>
          <Group justify="flex-end">
            <RemoveButton
              what={t("staff.person.address", { count: place + 1 })}
              onRemove={() => form.removeListItem("addresses", place)}
            />
          </Group>
        </Grid.Col>
        <Grid.Col span={{ base: 12, sm: 5 }}>
          <TextInput label={t("staff.person.street")} autoComplete="off" {...form.getInputProps(`${path}.street`)} />
        </Grid.Col>
        <Grid.Col span={{ base: 4, sm: 2 }}>
          <TextInput
            label={t("staff.person.house-number")}
            autoComplete="off"
            {...form.getInputProps(`${path}.houseNumber`)}
          />
        </Grid.Col>
        <Grid.Col span={{ base: 3, sm: 2 }}>
          <TextInput
            label={t("staff.person.house-letter")}
            autoComplete="off"
            {...form.getInputProps(`${path}.houseLetter`)}
          />
        </Grid.Col>
        <Grid.Col span={{ base: 5, sm: 3 }}>
          <TextInput
            label={t(address?.country === "BE" ? "staff.person.box" : "staff.person.addition")}
            autoComplete="off"
            {...form.getInputProps(`${path}.addition`)}
          />
        </Grid.Col>
        <Grid.Col span={{ base: 5, sm: 3 }}>
          <TextInput
            label={t("staff.person.postcode")}
            autoComplete="off"
            {...form.getInputProps(`${path}.postcode`)}
          />
        </Grid.Col>
        <Grid.Col span={{ base: 7, sm: 5 }}>
          <TextInput label={t("staff.person.city")} autoComplete="off" {...form.getInputProps(`${path}.city`)} />
        </Grid.Col>
        <Grid.Col span={{ base: 12, sm: 4 }}>
          <ChoiceField
            label={t("staff.person.country")}
            searchable
            nothingFoundMessage={t("staff.ui.no-country")}
            allowDeselect={false}
            data={countriesIn(language)}
            {...form.getInputProps(`${path}.country`)}
          />
        </Grid.Col>
        <Grid.Col span={6}>{day("from", t("staff.person.valid-from"))}</Grid.Col>
        <Grid.Col span={6}>{day("until", t("staff.person.valid-until"))}</Grid.Col>
      </Grid>
    </div>
  )
}
