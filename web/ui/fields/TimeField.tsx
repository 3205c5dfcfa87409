import { TextInput, type TextInputProps } from "@mantine/core"
import { readTime } from "#ground/reading/times.ts"
import { useTexts, type UiKey } from "#web/ui/texts.tsx"
import { unread } from "./unread.ts"
import { useTyped } from "./use-typed.ts"

type Props = Omit<TextInputProps, "value" | "onChange"> & {
  /** `09:05`. */
  readonly value: string
  readonly onChange: (time: string) => void
}

/** A time of the day, in 24 hours whatever the browser is used to. */
export function TimeField({ value, onChange, error, ...rest }: Props) {
  const { t } = useTexts<UiKey>()
  const { typed, type, leave, wasLeft } = useTyped({
    value,
    write: (time) => time,
    read: readTime,
    onChange: (time) => (time === undefined ? undefined : onChange(time)),
  })
  const isWrong = readTime(typed) === undefined
  return (
    <TextInput
      inputMode="numeric"
      autoComplete="off"
      placeholder={t("staff.ui.time-form")}
      {...rest}
      {...unread(isWrong)}
      value={typed}
      onChange={(event) => type(event.currentTarget.value)}
      onBlur={leave}
      error={wasLeft && isWrong ? t("staff.ui.time-wrong") : error}
    />
  )
}
