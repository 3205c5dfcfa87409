import { useEffect, useRef } from "react"
import type { FormEvent, ReactNode } from "react"

type Props = {
  readonly onSubmit: (event: FormEvent<HTMLFormElement>) => void
  readonly children: ReactNode
}

/** A form that is not sent while a field holds a text that it cannot read; the cursor goes to the first field that is wrong. */
export function Form({ onSubmit, children }: Props) {
  const place = useRef<HTMLFormElement>(null)
  const isSent = useRef(false)
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    event.stopPropagation()
    // Who presses Enter has not left the field: only then does it say what is wrong with it.
    if (document.activeElement instanceof HTMLInputElement) document.activeElement.blur()
    const unread = event.currentTarget.querySelector<HTMLElement>("[data-unread]")
    if (unread !== null) return unread.focus()
    isSent.current = true
    onSubmit(event)
  }
  // Errors come with a later drawing: at once, or when the server has answered.
  useEffect(() => {
    if (!isSent.current) return
    const wrong = place.current?.querySelector<HTMLElement>("[aria-invalid='true']")
    if (wrong === null || wrong === undefined) return
    isSent.current = false
    wrong.focus()
  })
  return (
    <form ref={place} onSubmit={submit} onInput={() => (isSent.current = false)} noValidate>
      {children}
    </form>
  )
}
