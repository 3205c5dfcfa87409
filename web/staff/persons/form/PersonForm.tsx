import { Stack } from "@mantine/core"
import type { UseFormReturnType } from "@mantine/form"
import { AddressFields } from "./AddressFields.tsx"
import { BirthFields } from "./BirthFields.tsx"
import { ContactFields } from "./ContactFields.tsx"
import { NameFields } from "./NameFields.tsx"
import { OtherFields } from "./OtherFields.tsx"
import type { PersonValues } from "./values.ts"

export type PersonFormState = UseFormReturnType<PersonValues>

/** All fields of a person, in sections. */
export const PersonForm = ({ form }: { readonly form: PersonFormState }) => (
  <Stack gap="lg">
    <NameFields form={form} />
    <BirthFields form={form} />
    <ContactFields form={form} />
    <AddressFields form={form} />
    <OtherFields form={form} />
  </Stack>
)
