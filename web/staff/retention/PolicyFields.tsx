import { Checkbox, Fieldset, Input, NativeSelect, Radio, Stack, Text, TextInput } from "@mantine/core"
import { createPolicy, PolicyEnd, PolicyHow, RetentionEvent } from "#duties/retention/contract.ts"
import { listDossierTypes } from "#records/dossiers/contract.ts"
import { NumberField } from "#web/ui/fields/NumberField.tsx"
import { TermFields } from "#web/ui/fields/TermFields.tsx"
import { askOf, limitsOf } from "#web/ui/form/asks.ts"
import { useAnswer } from "#web/ui/client/hooks.tsx"
import { ProfileChoice } from "#web/staff/erasure/ProfileChoice.tsx"
import { useMay } from "#web/staff/me.ts"
import { useWords } from "#web/staff/use-words.ts"
import { useKinds } from "./say.ts"
import { isOfDossiers, isOfKind, type PolicyValues, withAbout } from "./values.ts"

type Props = {
  readonly values: PolicyValues
  readonly onChange: (values: PolicyValues) => void
  /** What was refused, by the field that it is about. */
  readonly errors: Readonly<Record<string, string>>
}

/** For what, from when, how long: and what then. */
export function PolicyFields({ values, onChange, errors }: Props) {
  const { t } = useWords()
  const set = (changed: Partial<PolicyValues>): void => onChange({ ...values, ...changed })
  return (
    <Stack gap="md">
      <TextInput
        label={t("staff.retention.field.name")}
        required
        maxLength={askOf(createPolicy, "name").most}
        error={errors["name"]}
        value={values.name}
        onChange={(event) => set({ name: event.currentTarget.value })}
      />
      <AboutField values={values} onChange={onChange} errors={errors} />
      <EventField values={values} onChange={onChange} errors={errors} />
      <Checkbox
        label={t("staff.retention.field.end-of-year")}
        checked={values.endOfYear}
        onChange={(event) => set({ endOfYear: event.currentTarget.checked })}
      />
      <TermField values={values} onChange={onChange} errors={errors} />
      {isOfKind(values) ? (
        <HowField values={values} onChange={onChange} errors={errors} />
      ) : (
        <EndFields values={values} onChange={onChange} errors={errors} />
      )}
      <TextInput
        label={t("staff.retention.field.source")}
        maxLength={askOf(createPolicy, "source").most}
        value={values.source}
        onChange={(event) => set({ source: event.currentTarget.value })}
      />
    </Stack>
  )
}

function AboutField({ values, onChange, errors }: Props) {
  const { t } = useWords()
  const types = useAnswer(listDossierTypes, {}).data?.types ?? []
  const kinds = useKinds()
  const choices = [
    { value: "dossier", label: t("staff.retention.about-all") },
    { value: "dossier:types", label: t("staff.retention.about-types") },
    { value: "person:without-dossier", label: t("staff.retention.about.without-dossier") },
    { value: "person:without-open-dossier", label: t("staff.retention.about.without-open-dossier") },
    {
      group: t("staff.retention.about-kinds"),
      items: kinds.map(({ name, label }) => ({ value: `data-kind:${name}`, label })),
    },
  ]
  return (
    <>
      <NativeSelect
        label={t("staff.retention.field.about")}
        data={choices}
        error={values.about === "dossier:types" ? undefined : errors["about"]}
        value={values.about}
        onChange={(event) => onChange(withAbout(values, event.currentTarget.value))}
      />
      {values.about === "dossier:types" && (
        <Checkbox.Group
          label={t("staff.retention.which-types")}
          required
          error={errors["about"]}
          value={[...values.types]}
          onChange={(chosen) => onChange({ ...values, types: chosen })}
        >
          <Stack gap="xs" mt="xs">
            {types.map(({ id, name }) => (
              <Checkbox key={id} value={id} label={name} aria-invalid={errors["about"] !== undefined || undefined} />
            ))}
          </Stack>
        </Checkbox.Group>
      )}
    </>
  )
}

/** From what the term runs; a kind of data says so itself. */
function EventField({ values, onChange, errors }: Props) {
  const { t } = useWords()
  const kinds = useKinds()
  if (isOfKind(values)) {
    const kind = kinds.find(({ name }) => values.about === `data-kind:${name}`)
    if (kind === undefined) return null
    return (
      <Text size="sm">
        {t("staff.retention.kind-event", { event: kind.event })}{" "}
        {t(kind.isRecord ? "staff.retention.kind-record" : "staff.retention.kind-work")}
      </Text>
    )
  }
  const events = RetentionEvent.options.filter((event) => event !== "own")
  return (
    <NativeSelect
      label={t("staff.retention.field.event")}
      error={errors["event"]}
      data={events.map((event) => ({ value: event, label: t(`staff.retention.event.${event}`) }))}
      value={values.event}
      onChange={(event) => onChange({ ...values, event: event.currentTarget.value as PolicyValues["event"] })}
    />
  )
}

function TermField({ values, onChange, errors }: Props) {
  const { t } = useWords()
  const { years, months, days } = values
  return (
    <Fieldset
      variant="unstyled"
      px={0}
      legend={<Input.Label labelElement="div">{t("staff.retention.field.term")}</Input.Label>}
    >
      <TermFields
        act={createPolicy}
        value={{ years, months, days }}
        onChange={(term) => onChange({ ...values, ...term })}
        labelOf={(unit) => t(`staff.retention.field.${unit}`)}
        error={errors["term"]}
      />
    </Fieldset>
  )
}

function EndFields({ values, onChange, errors }: Props) {
  const { t } = useWords()
  const may = useMay()
  return (
    <>
      <Radio.Group
        label={t("staff.retention.field.end")}
        error={errors["end"]}
        value={values.end}
        onChange={(end) => onChange({ ...values, end: end as PolicyValues["end"] })}
      >
        <Stack gap="xs" mt="xs">
          {PolicyEnd.options
            .filter((end) => end !== "archive" || isOfDossiers(values))
            .map((end) => (
              <Radio
                key={end}
                value={end}
                label={t(`staff.retention.end.${end}`)}
                description={t(`staff.retention.end-why.${end}`)}
              />
            ))}
        </Stack>
      </Radio.Group>
      {values.end === "clean-up" && may("erasure.prepare") && (
        <ProfileChoice value={values.profile} onChange={(profile) => onChange({ ...values, profile })} />
      )}
      {values.end === "ask" ? (
        <Text size="sm" c="dimmed">
          {t("staff.retention.how-ask")}
        </Text>
      ) : (
        <HowField values={values} onChange={onChange} errors={errors} />
      )}
    </>
  )
}

function HowField({ values, onChange, errors }: Props) {
  const { t } = useWords()
  return (
    <>
      <Radio.Group
        label={t("staff.retention.field.how")}
        error={errors["how"]}
        value={values.how}
        onChange={(how) => onChange({ ...values, how: how as PolicyValues["how"] })}
      >
        <Stack gap="xs" mt="xs">
          {PolicyHow.options.map((how) => (
            <Radio
              key={how}
              value={how}
              label={t(`staff.retention.how.${how}`)}
              description={t(`staff.retention.how-why.${how}`, { days: values.noticeDays })}
            />
          ))}
        </Stack>
      </Radio.Group>
      {values.how === "by-itself" && (
        <NumberField
          w={220}
          label={t("staff.retention.field.notice-days")}
          {...limitsOf(createPolicy, "noticeDays")}
          value={values.noticeDays}
          onChange={(typed) => onChange({ ...values, noticeDays: typed })}
        />
      )}
    </>
  )
}
