import { ActionIcon, Button, Group, Stack, TextInput } from "@mantine/core"
import { IconPlus, IconTrash } from "@tabler/icons-react"
import type { ReactNode } from "react"
import { EmailKind, PhoneKind } from "#records/persons/contract.ts"
import { ChoiceField } from "#web/ui/fields/ChoiceField.tsx"
import { Section } from "#web/ui/Section.tsx"
import { useWords } from "#web/staff/use-words.ts"
import type { PersonFormState } from "./state.ts"
import { emptyEmail, emptyPhone } from "./values.ts"

/** Phone numbers and e-mail addresses. */
export function ContactFields({ form }: { readonly form: PersonFormState }) {
  const { t } = useWords()
  return (
    <Section title={t("staff.persons.contact")}>
      <Stack gap="md">
        {form.values.phones.map((_, place) => (
          <ContactLine key={place} form={form} list="phones" place={place}>
            <TextInput
              flex={1}
              type="tel"
              label={t("staff.person.phones")}
              autoComplete="off"
              {...form.getInputProps(`phones.${place}.number`)}
            />
            <TextInput
              flex={1}
              visibleFrom="sm"
              label={t("staff.person.phone-note")}
              autoComplete="off"
              {...form.getInputProps(`phones.${place}.note`)}
            />
          </ContactLine>
        ))}
        {form.values.emails.map((_, place) => (
          <ContactLine key={place} form={form} list="emails" place={place}>
            <TextInput
              flex={1}
              inputMode="email"
              label={t("staff.person.email-address")}
              autoComplete="off"
              {...form.getInputProps(`emails.${place}.address`)}
            />
          </ContactLine>
        ))}
        <Group gap="sm">
          <Button
            variant="light"
            leftSection={<IconPlus size={16} aria-hidden />}
            onClick={() => form.insertListItem("phones", emptyPhone())}
          >
            {t("staff.person.add-phone")}
          </Button>
          <Button
            variant="light"
            leftSection={<IconPlus size={16} aria-hidden />}
            onClick={() => form.insertListItem("emails", emptyEmail())}
          >
            {t("staff.person.add-email")}
          </Button>
        </Group>
      </Stack>
    </Section>
  )
}

type LineProps = {
  readonly form: PersonFormState
  readonly list: "phones" | "emails"
  readonly place: number
  readonly children: ReactNode
}

/** One number or address: of what kind, and the way to take it out. */
function ContactLine({ form, list, place, children }: LineProps) {
  const { t } = useWords()
  const what = t(list === "phones" ? "staff.person.phone" : "staff.person.email", { count: place + 1 })
  const kinds =
    list === "phones"
      ? PhoneKind.options.map((kind) => ({ value: kind, label: t(`staff.person.phone-kind.${kind}`) }))
      : EmailKind.options.map((kind) => ({ value: kind, label: t(`staff.person.email-kind.${kind}`) }))
  return (
    <Group gap="sm" align="flex-end" wrap="nowrap" role="group" aria-label={what}>
      <ChoiceField
        w={{ base: 116, sm: 160 }}
        label={t("staff.person.phone-kind")}
        allowDeselect={false}
        data={kinds}
        {...form.getInputProps(`${list}.${place}.kind`)}
      />
      {children}
      <RemoveButton what={what} onRemove={() => form.removeListItem(list, place)} />
    </Group>
  )
}

/** Takes one line away. */
export function RemoveButton({ what, onRemove }: { readonly what: string; readonly onRemove: () => void }) {
  const { t } = useWords()
  return (
    <ActionIcon
      variant="subtle"
      color="gray"
      size={42}
      onClick={onRemove}
      aria-label={t("staff.person.remove-item", { what })}
    >
      <IconTrash size={18} aria-hidden />
    </ActionIcon>
  )
}
