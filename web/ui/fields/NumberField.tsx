import { TextInput, type TextInputProps } from "@mantine/core"
import { readWhole } from "#ground/reading/numbers.ts"
import { useTexts, type UiKey } from "#web/ui/texts.tsx"
import { unread } from "./unread.ts"
import { useTyped } from "./use-typed.ts"

type Props = Omit<TextInputProps, "value" | "onChange" | "min" | "max"> & {
  readonly value: number | undefined
  readonly onChange: (number: number) => void
  readonly min: number
  readonly max: number
  /** What an empty field stands for; without it the field must be filled. */
  readonly whenEmpty?: number
}

/** A whole number. What is none, or too small or large, stays as it was typed and is said; it is never made to fit in silence. */
export function NumberField({ value, onChange, min, max, whenEmpty, error, ...rest }: Props) {
  const { t } = useTexts<UiKey>()
  const read = (text: string) => {
    const number = readWhole(text)
    return number !== undefined && number >= min && number <= max ? number : undefined
  }
  const { typed, type, leave, wasLeft } = useTyped({
    value,
    write: String,
    read,
    onChange: (number) => {
      const told = number ?? whenEmpty
      if (told !== undefined) onChange(told)
    },
  })
  const isWrong = typed.trim() === "" ? whenEmpty === undefined : read(typed) === undefined
  return (
    <TextInput
      inputMode="numeric"
      autoComplete="off"
      {...rest}
      {...unread(isWrong)}
      value={typed}
      onChange={(event) => type(event.currentTarget.value)}
      onBlur={leave}
      error={wasLeft && isWrong ? t("staff.ui.whole-wrong", { min, max }) : error}
    />
  )
}
