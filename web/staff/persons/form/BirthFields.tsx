import { Grid, TextInput } from "@mantine/core"
import { FormOfAddress, Gender } from "#records/persons/contract.ts"
import { ChoiceField } from "#web/ui/fields/ChoiceField.tsx"
import { today } from "#web/ui/format/day.ts"
import { PartialDayField } from "#web/ui/fields/PartialDayField.tsx"
import { Section } from "#web/ui/Section.tsx"
import { useWords } from "#web/staff/use-words.ts"
import type { PersonFormState } from "./state.ts"

/** Birth, gender and form of address. */
export function BirthFields({ form }: { readonly form: PersonFormState }) {
  const { t } = useWords()
  const birth = form.values.birth.date
  return (
    <Section title={t("staff.person.birth")}>
      <Grid gap="md">
        <Grid.Col span={{ base: 12, sm: 4 }}>
          <PartialDayField
            label={t("staff.person.birth-date")}
            value={birth === "" ? undefined : birth}
            onChange={(day) => form.setFieldValue("birth.date", day ?? "")}
            maxDate={today()}
            description={t("staff.person.birth-date-hint")}
            inputWrapperOrder={["label", "input", "description", "error"]}
            {...(form.errors["birth.date"] === undefined ? {} : { error: form.errors["birth.date"] })}
          />
        </Grid.Col>
        <Grid.Col span={{ base: 6, sm: 4 }}>
          <TextInput label={t("staff.person.birth-place")} autoComplete="off" {...form.getInputProps("birth.place")} />
        </Grid.Col>
        <Grid.Col span={{ base: 6, sm: 4 }}>
          <TextInput
            label={t("staff.person.birth-country")}
            autoComplete="off"
            {...form.getInputProps("birth.country")}
          />
        </Grid.Col>
        <Grid.Col span={{ base: 6, sm: 4 }}>
          <ChoiceField
            label={t("staff.person.gender")}
            clearable
            data={Gender.options.map((gender) => ({ value: gender, label: t(`staff.person.gender.${gender}`) }))}
            value={form.values.gender || null}
            onChange={(value) => form.setFieldValue("gender", value ?? "")}
          />
        </Grid.Col>
        <Grid.Col span={{ base: 6, sm: 4 }}>
          <ChoiceField
            label={t("staff.person.form-of-address")}
            clearable
            data={FormOfAddress.options.map((one) => ({ value: one, label: t(`staff.person.form-of-address.${one}`) }))}
            value={form.values.formOfAddress || null}
            onChange={(value) => form.setFieldValue("formOfAddress", value ?? "")}
          />
        </Grid.Col>
      </Grid>
    </Section>
  )
}
