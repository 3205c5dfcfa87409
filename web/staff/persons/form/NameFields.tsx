import { Grid, TextInput } from "@mantine/core"
import { NameUse } from "#records/persons/contract.ts"
import { ChoiceField } from "#web/ui/fields/ChoiceField.tsx"
import { Section } from "#web/ui/Section.tsx"
import { useWords } from "#web/staff/use-words.ts"
import type { PersonFormState } from "./state.ts"

type Props = {
  readonly form: PersonFormState
  /** Puts the cursor in the first field. */
  readonly begins?: boolean
}

/** Names as Dutch names are. */
export function NameFields({ form, begins }: Props) {
  const { t } = useWords()
  return (
    <Section title={t("staff.person.name")}>
      <Grid gap="md">
        <Grid.Col span={{ base: 6, sm: 3 }}>
          <TextInput
            label={t("staff.person.preferred-name")}
            autoComplete="off"
            autoFocus={begins === true}
            {...form.getInputProps("name.preferredName")}
          />
        </Grid.Col>
        <Grid.Col span={{ base: 6, sm: 3 }}>
          <TextInput label={t("staff.person.initials")} autoComplete="off" {...form.getInputProps("name.initials")} />
        </Grid.Col>
        <Grid.Col span={{ base: 12, sm: 6 }}>
          <TextInput
            label={t("staff.person.first-names")}
            autoComplete="off"
            {...form.getInputProps("name.firstNames")}
          />
        </Grid.Col>
        <Grid.Col span={{ base: 5, sm: 3 }}>
          <TextInput label={t("staff.person.particle")} autoComplete="off" {...form.getInputProps("name.particle")} />
        </Grid.Col>
        <Grid.Col span={{ base: 7, sm: 9 }}>
          <TextInput
            label={t("staff.person.family-name")}
            autoComplete="off"
            required
            {...form.getInputProps("name.familyName")}
          />
        </Grid.Col>
        <Grid.Col span={{ base: 5, sm: 3 }}>
          <TextInput
            label={t("staff.person.partner-particle")}
            autoComplete="off"
            {...form.getInputProps("name.partnerParticle")}
          />
        </Grid.Col>
        <Grid.Col span={{ base: 7, sm: 5 }}>
          <TextInput
            label={t("staff.person.partner-name")}
            autoComplete="off"
            {...form.getInputProps("name.partnerName")}
          />
        </Grid.Col>
        <Grid.Col span={{ base: 12, sm: 4 }}>
          <ChoiceField
            label={t("staff.person.name-use")}
            allowDeselect={false}
            data={NameUse.options.map((use) => ({ value: use, label: t(`staff.person.name-use.${use}`) }))}
            {...form.getInputProps("name.nameUse")}
          />
        </Grid.Col>
      </Grid>
    </Section>
  )
}
