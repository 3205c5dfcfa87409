import { useEffect, useRef } from "react"

/**
 * Keeps keys from what lies under the cover: Escape would close a form that is half filled in. It listens before all that comes
 * later on the page, and does nothing as long as there is no cover.
 */
export function useKeyGuard(isCovered: boolean): void {
  const covered = useRef(isCovered)
  useEffect(() => {
    covered.current = isCovered
  })
  useEffect(() => {
    const guard = (event: KeyboardEvent) => {
      if (covered.current) event.stopImmediatePropagation()
    }
    window.addEventListener("keydown", guard, { capture: true })
    return () => window.removeEventListener("keydown", guard, { capture: true })
  }, [])
}
