import { useEffect, type ReactNode } from "react"
import { createPortal } from "react-dom"
import classes from "./Cover.module.css"

type Props = {
  /** What the window is called meanwhile; the page's own name may say whose file is open. */
  readonly title: string
  readonly labelledBy: string
  readonly children: ReactNode
}

/**
 * Lies over the whole site. What is below is not seen, heard, tabbed to or printed, and is left as it is: fields keep what was typed,
 * lists where they were.
 */
export function Cover({ title, labelledBy, children }: Props) {
  useHiding(title)
  return createPortal(
    <div data-cover className={classes["cover"]} role="dialog" aria-modal="true" aria-labelledby={labelledBy}>
      <main className={classes["card"]}>{children}</main>
    </div>,
    document.body,
  )
}

function useHiding(title: string): void {
  useEffect(() => {
    const root = document.documentElement
    const focused = document.activeElement
    let own = document.title
    root.dataset["covered"] = ""
    document.title = title
    // A page that gets its answer only now would put its name back.
    const watch = new MutationObserver(() => {
      if (document.title === title) return
      own = document.title
      document.title = title
    })
    watch.observe(document.head, { childList: true, subtree: true, characterData: true })
    return () => {
      watch.disconnect()
      delete root.dataset["covered"]
      document.title = own
      if (focused instanceof HTMLElement) focused.focus({ preventScroll: true })
    }
  }, [title])
}
