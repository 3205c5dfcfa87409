import type { ComponentProps } from "react"
import { DayField } from "./DayField.tsx"

/** A date of birth: a day, or as much of it as is known (`1961-11`, `1961`). */
export const PartialDayField = (props: Omit<ComponentProps<typeof DayField>, "parts">) => <DayField parts {...props} />
