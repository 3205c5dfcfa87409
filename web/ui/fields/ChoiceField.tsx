import { Select, type SelectProps } from "@mantine/core"
import { useState, type KeyboardEvent } from "react"
import { useTexts, type UiKey } from "#web/ui/texts.tsx"
import { type Option, optionsIn } from "./options.ts"
import { unread } from "./unread.ts"

export type ChoiceProps = Omit<SelectProps, "searchValue" | "defaultSearchValue" | "defaultValue" | "onInput">

const same = (one: string, other: string): boolean => one.trim().toLowerCase() === other.trim().toLowerCase()

/** Keeps Enter in an open list from sending the form: it chooses what is lit, or does nothing. */
export function keepEnter(event: KeyboardEvent<HTMLInputElement>, isUnread: boolean): void {
  const isOpen = event.currentTarget.getAttribute("aria-expanded") === "true"
  if (event.key === "Enter" && (isOpen || isUnread)) event.preventDefault()
}

/**
 * A choice out of a list. Typing replaces what stands there; nothing is chosen but by choosing it, and a text that is in no list
 * stays, in red, when the field is left.
 */
export function ChoiceField({ value, data, onChange, onSearchChange, onFocus, onBlur, error, ...rest }: ChoiceProps) {
  const { t } = useTexts<UiKey>()
  const [typed, setTyped] = useState<string>()
  const [wasLeft, setLeft] = useState(false)
  const options = optionsIn(data)
  const chosen = options.find((option) => option.value === value)
  const isUnread = typed !== undefined && typed.trim() !== "" && !same(typed, chosen?.label ?? "")
  const take = (option: Option | undefined) => {
    setTyped(undefined)
    onSearchChange?.("")
    if (option?.value !== (value ?? undefined)) onChange?.(option?.value ?? null, option as never)
  }
  const leave = () => {
    setLeft(true)
    if (typed === undefined) return
    const meant = options.filter(({ label }) => same(label, typed))
    if (typed.trim() === "") take(rest.clearable === true ? undefined : chosen)
    else if (meant.length === 1) take(meant[0])
  }
  const type = (text: string) => {
    setTyped(text)
    setLeft(false)
    onSearchChange?.(text)
  }
  return (
    <Select
      allowDeselect={false}
      nothingFoundMessage={t("staff.ui.nothing-found")}
      {...rest}
      {...unread(isUnread)}
      {...(data === undefined ? {} : { data })}
      value={value ?? null}
      onChange={(_, option) => take(option ?? undefined)}
      {...(rest.searchable === true
        ? {
            searchValue: typed ?? chosen?.label ?? "",
            selectFirstOptionOnChange: typed !== undefined,
            onInput: (event) => type(event.currentTarget.value),
          }
        : {})}
      onFocus={(event) => {
        const field = event.currentTarget
        if (rest.searchable === true) requestAnimationFrame(() => field.select())
        onFocus?.(event)
      }}
      onBlur={(event) => {
        leave()
        onBlur?.(event)
      }}
      onKeyDown={(event) => keepEnter(event, isUnread)}
      error={wasLeft && isUnread ? t("staff.ui.choice-wrong") : error}
    />
  )
}
