import { ActionIcon, Button, Group, Select, Stack, TextInput } from "@mantine/core"
import { IconPlus, IconTrash } from "@tabler/icons-react"
import { Section } from "#web/ui/Section.tsx"
import { useWords } from "#web/staff/words.ts"
import type { PersonFormState } from "./PersonForm.tsx"
import { emptyEmail, emptyPhone } from "./values.ts"

const phoneKinds = ["mobile", "home", "work", "other"] as const
const emailKinds = ["private", "work", "other"] as const

/** Phone numbers and e-mail addresses. */
export function ContactFields({ form }: { readonly form: PersonFormState }) {
  const { t } = useWords()
  return (
    <Section title={t("staff.persons.contact")}>
      <Stack gap="md">
        {form.values.phones.map((_, place) => (
          <Group
            key={place}
            gap="sm"
            align="flex-end"
            wrap="nowrap"
            role="group"
            aria-label={t("staff.person.phone", { count: place + 1 })}
          >
            <Select
              w={{ base: 116, sm: 160 }}
              label={t("staff.person.phone-kind")}
              allowDeselect={false}
              data={phoneKinds.map((kind) => ({ value: kind, label: t(`staff.person.phone-kind.${kind}`) }))}
              {...form.getInputProps(`phones.${place}.kind`)}
            />
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
            <RemoveButton
              what={t("staff.person.phone", { count: place + 1 })}
              onRemove={() => form.removeListItem("phones", place)}
            />
          </Group>
        ))}
        {form.values.emails.map((_, place) => (
          <Group
            key={place}
            gap="sm"
            align="flex-end"
            wrap="nowrap"
            role="group"
            aria-label={t("staff.person.email", { count: place + 1 })}
          >
            <Select
              w={{ base: 116, sm: 160 }}
              label={t("staff.person.phone-kind")}
              allowDeselect={false}
              data={emailKinds.map((kind) => ({ value: kind, label: t(`staff.person.email-kind.${kind}`) }))}
              {...form.getInputProps(`emails.${place}.kind`)}
            />
            <TextInput
              flex={1}
              type="email"
              label={t("staff.person.email-address")}
              autoComplete="off"
              {...form.getInputProps(`emails.${place}.address`)}
            />
            <RemoveButton
              what={t("staff.person.email", { count: place + 1 })}
              onRemove={() => form.removeListItem("emails", place)}
            />
          </Group>
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
