import { useEffect, useRef, type FormEvent, type ReactNode } from "react"

type Props = {
  readonly onSubmit: (event: FormEvent<HTMLFormElement>) => void
  /** Marks what is missing or wrong, when it is not sent because of a text that cannot be read: all is said at once. */
  readonly mark?: () => unknown
  readonly children: ReactNode
}

/** A form that is not sent while a field holds a text that it cannot read; the cursor goes to the first field that is wrong. */
export function Form({ onSubmit, mark, children }: Props) {
  const place = useRef<HTMLFormElement>(null)
  const isSent = useRef(false)
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    event.stopPropagation()
    // Who presses Enter has not left the field: only then does it say what is wrong with it.
    if (document.activeElement instanceof HTMLInputElement)
      document.activeElement.dispatchEvent(new FocusEvent("focusout", { bubbles: true }))
    // A busy button keeps the focus, so the browser itself does not hold back a second sending.
    if (event.currentTarget.querySelector("button[type=submit][aria-disabled=true]") !== null) return
    isSent.current = true
    const unread = event.currentTarget.querySelector<HTMLElement>("[data-unread]")
    if (unread === null) return onSubmit(event)
    unread.focus()
    mark?.()
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
