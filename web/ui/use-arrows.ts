import { useCallback, type KeyboardEvent } from "react"

const rowsOf = (inside: HTMLElement): HTMLElement[] => [...inside.querySelectorAll<HTMLElement>("[data-row]")]

/** Walks through the rows of a list with the arrow keys, Home and End; Enter opens, since each row is a link. */
export function useArrows() {
  return useCallback((event: KeyboardEvent<HTMLElement>) => {
    const rows = rowsOf(event.currentTarget)
    const here = rows.findIndex((row) => row === document.activeElement)
    const steps: Record<string, number> = { ArrowDown: here + 1, ArrowUp: here - 1, Home: 0, End: rows.length - 1 }
    const next = steps[event.key]
    const typing = event.target instanceof HTMLInputElement
    if (next === undefined || (typing && event.key !== "ArrowDown") || (!typing && here < 0)) return
    if (next < 0) event.currentTarget.querySelector<HTMLInputElement>("input")?.focus()
    else rows[Math.min(next, rows.length - 1)]?.focus()
    event.preventDefault()
  }, [])
}
