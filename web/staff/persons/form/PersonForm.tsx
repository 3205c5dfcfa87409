import { Stack } from "@mantine/core"
import { AddressFields } from "./AddressFields.tsx"
import { BirthFields } from "./BirthFields.tsx"
import { ContactFields } from "./ContactFields.tsx"
import { NameFields } from "./NameFields.tsx"
import { OtherFields } from "./OtherFields.tsx"
import type { PersonFormState } from "./state.ts"

type Props = {
  readonly form: PersonFormState
  readonly contact: boolean
  readonly financial: boolean
  /** Puts the cursor in the first field: for somebody new. */
  readonly begins?: boolean
}

/** The fields of a person, in sections; contact and financial data only for whoever sees them. */
export const PersonForm = ({ form, contact, financial, begins = false }: Props) => (
  <Stack gap="lg">
    <NameFields form={form} begins={begins} />
    <BirthFields form={form} />
    {contact && <ContactFields form={form} />}
    {contact && <AddressFields form={form} />}
    <OtherFields form={form} financial={financial} />
  </Stack>
)
