import { Checkbox, Grid, Group, Input } from "@mantine/core"
import { ChoiceField } from "#web/ui/fields/ChoiceField.tsx"
import { DayField } from "#web/ui/fields/DayField.tsx"
import { TimeField } from "#web/ui/fields/TimeField.tsx"
import { MarkdownField } from "#web/ui/fields/MarkdownField.tsx"
import { today } from "#web/ui/format/day.ts"
import { useWords } from "#web/staff/use-words.ts"
import type { EntryValues } from "./entry-values.ts"

type Props = {
  readonly values: EntryValues
  readonly onChange: (values: EntryValues) => void
  readonly kinds: readonly string[]
  readonly error?: string | undefined
}

/** The text of an entry and what goes with it. */
export function EntryFields({ values, onChange, kinds, error }: Props) {
  const { t } = useWords()
  const known = values.kind === "" || kinds.includes(values.kind) ? kinds : [...kinds, values.kind]
  return (
    <>
      <Input.Wrapper error={error}>
        <MarkdownField
          label={t("staff.journal.text")}
          value={values.text}
          format={values.format}
          onChange={(text) => onChange({ ...values, text, format: "markdown" })}
          labels={{
            toolbar: t("staff.editor.toolbar"),
            bold: t("staff.editor.bold"),
            italic: t("staff.editor.italic"),
            heading: t("staff.editor.heading"),
            bullets: t("staff.editor.bullets"),
            numbers: t("staff.editor.numbers"),
            quote: t("staff.editor.quote"),
            undo: t("staff.editor.undo"),
            redo: t("staff.editor.redo"),
          }}
        />
      </Input.Wrapper>
      <Grid gap="sm">
        <Grid.Col span={{ base: 7, sm: 4 }}>
          <DayField
            label={t("staff.journal.day")}
            required
            value={values.day}
            onChange={(day) => onChange({ ...values, day: day ?? today() })}
            maxDate={today()}
          />
        </Grid.Col>
        <Grid.Col span={{ base: 5, sm: 3 }}>
          <TimeField
            label={t("staff.journal.time")}
            value={values.time}
            onChange={(time) => onChange({ ...values, time })}
          />
        </Grid.Col>
        {known.length > 0 && (
          <Grid.Col span={{ base: 12, sm: 5 }}>
            <ChoiceField
              label={t("staff.journal.kind")}
              placeholder={t("staff.journal.no-kind")}
              clearable
              data={[...known]}
              value={values.kind || null}
              onChange={(kind) => onChange({ ...values, kind: kind ?? "" })}
            />
          </Grid.Col>
        )}
      </Grid>
      <Group gap="xl" align="flex-start">
        <Checkbox
          flex="1 1 15rem"
          label={t("staff.journal.working-note")}
          description={t("staff.journal.working-note-hint")}
          checked={values.workingNote}
          onChange={(event) => onChange({ ...values, workingNote: event.currentTarget.checked })}
        />
        <Checkbox
          flex="1 1 15rem"
          label={t("staff.journal.third-person")}
          description={t("staff.journal.third-person-hint")}
          checked={values.aboutThirdPerson}
          onChange={(event) => onChange({ ...values, aboutThirdPerson: event.currentTarget.checked })}
        />
      </Group>
    </>
  )
}
