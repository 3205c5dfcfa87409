import { Grid, Stack, Textarea, TextInput } from "@mantine/core"
import { ChoiceField } from "#web/ui/fields/ChoiceField.tsx"
import { DayField } from "#web/ui/fields/DayField.tsx"
import { languagesIn } from "#web/ui/format/countries.ts"
import { Section } from "#web/ui/Section.tsx"
import { useWords } from "#web/staff/use-words.ts"
import type { PersonFormState } from "./state.ts"

type Props = { readonly form: PersonFormState; readonly financial: boolean }

/** Insurance, language and a note. */
export function OtherFields({ form, financial }: Props) {
  const { t, language } = useWords()
  const insurance = form.values.insurance
  return (
    <Stack gap="lg">
      {financial && (
        <Section title={t("staff.person.insurance")}>
          <Grid gap="md">
            <Grid.Col span={{ base: 12, sm: 5 }}>
              <TextInput
                label={t("staff.person.insurance-company")}
                autoComplete="off"
                {...form.getInputProps("insurance.company")}
              />
            </Grid.Col>
            <Grid.Col span={{ base: 5, sm: 3 }}>
              <TextInput
                label={t("staff.person.uzovi")}
                inputMode="numeric"
                autoComplete="off"
                {...form.getInputProps("insurance.uzovi")}
              />
            </Grid.Col>
            <Grid.Col span={{ base: 7, sm: 4 }}>
              <TextInput
                label={t("staff.person.policy-number")}
                autoComplete="off"
                {...form.getInputProps("insurance.policyNumber")}
              />
            </Grid.Col>
            <Grid.Col span={6}>
              <DayField
                label={t("staff.person.valid-from")}
                value={insurance.from || undefined}
                onChange={(day) => form.setFieldValue("insurance.from", day ?? "")}
              />
            </Grid.Col>
            <Grid.Col span={6}>
              <DayField
                label={t("staff.person.valid-until")}
                value={insurance.until || undefined}
                onChange={(day) => form.setFieldValue("insurance.until", day ?? "")}
              />
            </Grid.Col>
          </Grid>
        </Section>
      )}
      <Section title={t("staff.person.note")}>
        <Grid gap="md">
          <Grid.Col span={{ base: 12, sm: 4 }}>
            <ChoiceField
              label={t("staff.person.language")}
              searchable
              clearable
              data={languagesIn(language)}
              value={form.values.language || null}
              onChange={(value) => form.setFieldValue("language", value ?? "")}
            />
          </Grid.Col>
          <Grid.Col span={12}>
            <Textarea
              label={t("staff.person.note")}
              description={t("staff.person.note-hint")}
              {...form.getInputProps("note")}
            />
          </Grid.Col>
        </Grid>
      </Section>
    </Stack>
  )
}
