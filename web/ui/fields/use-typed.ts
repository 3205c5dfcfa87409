import { useState } from "react"

type AskedAgain<Value> = {
  readonly value: Value | undefined
  readonly write: (value: Value) => string
  /** The value that a text stands for; nothing when it is empty or cannot be read. */
  readonly read: (typed: string) => Value | undefined
  readonly onChange: (value: Value | undefined) => void
}

/**
 * The text of a field beside the value that it stands for. A text that cannot be read changes no value: what was known stays
 * until the field says something else, or is emptied.
 */
export function useTyped<Value extends string | number>({ value, write, read, onChange }: AskedAgain<Value>) {
  const [typed, setTyped] = useState(value === undefined ? "" : write(value))
  const [known, setKnown] = useState(value)
  const [wasLeft, setLeft] = useState(false)
  // Another value came from outside: a draft, or a colleague's version.
  if (value !== known) {
    setKnown(value)
    if (read(typed) !== value) setTyped(value === undefined ? "" : write(value))
  }
  const type = (text: string) => {
    setTyped(text)
    setLeft(false)
    const now = read(text)
    if (now === undefined && text.trim() !== "") return
    setKnown(now)
    if (now !== value) onChange(now)
  }
  const leave = () => {
    setLeft(true)
    const now = read(typed)
    if (now !== undefined) setTyped(write(now))
  }
  return { typed, type, leave, wasLeft }
}
