import type { UseFormReturnType } from "@mantine/form"
import type { PersonValues } from "./values.ts"

export type PersonFormState = UseFormReturnType<PersonValues>
