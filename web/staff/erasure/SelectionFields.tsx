import { Radio, SimpleGrid, Stack, Switch } from "@mantine/core"
import { listInactiveReasons } from "#records/persons/contract.ts"
import { ChoicesField } from "#web/ui/fields/ChoicesField.tsx"
import { useAnswer } from "#web/ui/client/hooks.tsx"
import { DayField } from "#web/ui/fields/DayField.tsx"
import { today } from "#web/ui/format/day.ts"
import { useWords } from "#web/staff/use-words.ts"
import { NamedPersons } from "./NamedPersons.tsx"
import { modes, type ChosenSelection } from "./selection.ts"

type Props = {
  readonly value: ChosenSelection
  readonly onChange: (value: ChosenSelection) => void
  readonly tried: boolean
}

/** Whose data ends: who fits some choices, who is pointed out, or what belongs to ended cases. */
export function SelectionFields({ value, onChange, tried }: Props) {
  const { t } = useWords()
  const choose = (typed: string) => {
    const mode = modes.find((one) => one === typed)
    if (mode !== undefined) onChange({ ...value, mode })
  }
  return (
    <Stack gap="lg">
      <Radio.Group label={t("staff.erasure.who")} value={value.mode} onChange={choose}>
        <Stack gap="sm" mt="xs">
          {modes.map((mode) => (
            <Radio
              key={mode}
              value={mode}
              label={t(`staff.erasure.mode.${mode}`)}
              description={t(`staff.erasure.mode.${mode}-hint`)}
            />
          ))}
        </Stack>
      </Radio.Group>
      {value.mode === "fitting" && <Fitting value={value} onChange={onChange} />}
      {value.mode === "named" && (
        <NamedPersons
          value={value.persons}
          onChange={(persons) => onChange({ ...value, persons })}
          error={tried && value.persons.length === 0 ? t("staff.erasure.named-none") : undefined}
        />
      )}
      {value.mode === "cases" && (
        <DayField
          label={t("staff.erasure.closed-by")}
          description={t("staff.erasure.untouched-since-hint")}
          maw={360}
          maxDate={today()}
          value={value.untouchedSince}
          onChange={(untouchedSince) => onChange({ ...value, untouchedSince })}
        />
      )}
    </Stack>
  )
}

function Fitting({ value, onChange }: Omit<Props, "tried">) {
  const { t } = useWords()
  const reasons = useAnswer(listInactiveReasons, {})
  return (
    <Stack gap="md">
      <Switch
        label={t("staff.erasure.inactive-only")}
        description={t("staff.erasure.inactive-only-hint")}
        checked={value.inactiveOnly}
        onChange={(event) => onChange({ ...value, inactiveOnly: event.currentTarget.checked })}
      />
      <SimpleGrid cols={{ base: 1, sm: 2 }} spacing="md" style={{ alignItems: "start" }}>
        <DayField
          label={t("staff.erasure.untouched-since")}
          description={t("staff.erasure.untouched-since-hint")}
          maxDate={today()}
          value={value.untouchedSince}
          onChange={(untouchedSince) => onChange({ ...value, untouchedSince })}
        />
        <DayField
          label={t("staff.erasure.inactive-from")}
          description={t("staff.ui.optional")}
          maxDate={today()}
          value={value.inactiveFrom}
          onChange={(inactiveFrom) => onChange({ ...value, inactiveFrom })}
        />
      </SimpleGrid>
      <ChoicesField
        label={t("staff.erasure.reasons")}
        placeholder={value.reasons.length === 0 ? t("staff.erasure.reasons-any") : ""}
        clearable
        // Retired reasons too: people are inactive for them still.
        data={(reasons.data?.reasons ?? []).map(({ name }) => name)}
        value={[...value.reasons]}
        onChange={(chosen) => onChange({ ...value, reasons: chosen })}
      />
    </Stack>
  )
}
