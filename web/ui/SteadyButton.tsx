import { useState, type ComponentProps, type MouseEvent } from "react"

type Props = ComponentProps<"button"> & { readonly "data-loading"?: boolean | string }

/**
 * A button that keeps the focus while it is busy, or when it shuts under somebody's finger: it says that it can do nothing now, and
 * does nothing, but it does not let the focus fall to the page.
 */
export function SteadyButton({ disabled, type, onClick, onFocus, onBlur, ...rest }: Props) {
  const [isHeld, setHeld] = useState(false)
  const isBusy = Boolean(rest["data-loading"])
  const isShut = disabled === true
  const press = (event: MouseEvent<HTMLButtonElement>) => {
    if (!isShut) return onClick?.(event)
    event.preventDefault()
    event.stopPropagation()
  }
  return (
    <button
      {...rest}
      type={type ?? "button"}
      disabled={isShut && !isBusy && !isHeld}
      aria-disabled={isShut || undefined}
      onClick={press}
      onFocus={(event) => {
        setHeld(true)
        onFocus?.(event)
      }}
      onBlur={(event) => {
        setHeld(false)
        onBlur?.(event)
      }}
    />
  )
}
