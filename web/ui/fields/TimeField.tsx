import { TextInput } from "@mantine/core"
import type { TextInputProps } from "@mantine/core"
import { useState } from "react"
import { readTime } from "#web/ui/format/day.ts"
import { useTexts } from "#web/ui/words.tsx"
import type { UiKey } from "#web/ui/words.tsx"

type Props = Omit<TextInputProps, "value" | "onChange"> & {
  /** `09:05`. */
  readonly value: string
  readonly onChange: (time: string) => void
}

/** A time of the day, in 24 hours whatever the browser is used to. */
export function TimeField({ value, onChange, ...rest }: Props) {
  const { t } = useTexts<UiKey>()
  const [typed, setTyped] = useState(value)
  const [isWrong, setWrong] = useState(false)
  const type = (text: string) => {
    setTyped(text)
    setWrong(false)
    const read = readTime(text)
    if (read !== undefined) onChange(read)
  }
  const leave = () => {
    const read = readTime(typed)
    setWrong(read === undefined)
    if (read !== undefined) setTyped(read)
  }
  return (
    <TextInput
      inputMode="numeric"
      autoComplete="off"
      placeholder={t("staff.ui.time-form")}
      value={typed}
      onChange={(event) => type(event.currentTarget.value)}
      onBlur={leave}
      error={isWrong ? t("staff.ui.time-wrong") : undefined}
      {...rest}
    />
  )
}
