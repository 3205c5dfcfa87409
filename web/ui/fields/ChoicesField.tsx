import { MultiSelect, type MultiSelectProps } from "@mantine/core"
import { useState } from "react"
import { useTexts, type UiKey } from "#web/ui/texts.tsx"
import { keepEnter } from "./ChoiceField.tsx"
import { optionsIn } from "./options.ts"
import { unread } from "./unread.ts"

type Props = Omit<MultiSelectProps, "searchValue" | "defaultSearchValue" | "onSearchChange" | "onInput">

/** Several choices out of a list; a text that is in no list stays, in red, when the field is left. */
export function ChoicesField({ value, data, onChange, onBlur, error, ...rest }: Props) {
  const { t } = useTexts<UiKey>()
  const [typed, setTyped] = useState("")
  const [wasLeft, setLeft] = useState(false)
  const isUnread = typed.trim() !== ""
  const leave = () => {
    setLeft(true)
    const meant = optionsIn(data).filter(({ label }) => label.trim().toLowerCase() === typed.trim().toLowerCase())
    const [only] = meant
    if (only === undefined || meant.length > 1) return
    setTyped("")
    if (value?.includes(only.value) !== true) onChange?.([...(value ?? []), only.value])
  }
  return (
    <MultiSelect
      nothingFoundMessage={t("staff.ui.nothing-found")}
      {...rest}
      {...unread(isUnread)}
      {...(data === undefined ? {} : { data })}
      {...(value === undefined ? {} : { value })}
      onChange={(chosen) => {
        setTyped("")
        onChange?.(chosen)
      }}
      searchValue={typed}
      {...(rest.searchable === true
        ? {
            onInput: (event) => {
              setTyped(event.currentTarget.value)
              setLeft(false)
            },
            selectFirstOptionOnChange: isUnread,
          }
        : {})}
      onBlur={(event) => {
        leave()
        onBlur?.(event)
      }}
      onKeyDown={(event) => keepEnter(event, isUnread)}
      error={wasLeft && isUnread ? t("staff.ui.choice-wrong") : error}
    />
  )
}
