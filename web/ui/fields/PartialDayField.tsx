import { TextInput } from "@mantine/core"
import type { TextInputProps } from "@mantine/core"
import { useState } from "react"
import { dayOf, readPartialDay } from "#web/ui/format/day.ts"
import { useTexts } from "#web/ui/words.tsx"
import type { UiKey } from "#web/ui/words.tsx"

type Props = Omit<TextInputProps, "value" | "onChange"> & {
  /** A day, a month or a year: `1961-11-22`, `1961-11`, `1961`. */
  readonly value: string | undefined
  readonly onChange: (day: string | undefined) => void
}

/** A date of birth: a day, or as much of it as is known. */
export function PartialDayField({ value, onChange, ...rest }: Props) {
  const { t } = useTexts<UiKey>()
  const [typed, setTyped] = useState(value === undefined ? "" : dayOf(value, "nl"))
  const [wrong, setWrong] = useState(false)
  const read = typed.trim() === "" ? undefined : readPartialDay(typed)
  const leave = () => {
    setWrong(typed.trim() !== "" && read === undefined)
    if (read !== undefined) setTyped(dayOf(read, "nl"))
  }
  const type = (text: string) => {
    setTyped(text)
    setWrong(false)
    onChange(text.trim() === "" ? undefined : readPartialDay(text))
  }
  return (
    <TextInput
      inputMode="text"
      autoComplete="off"
      placeholder={t("staff.ui.day-form")}
      value={typed}
      onChange={(event) => type(event.currentTarget.value)}
      onBlur={leave}
      error={wrong ? t("staff.ui.partial-day-wrong") : undefined}
      {...rest}
    />
  )
}
