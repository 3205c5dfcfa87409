import { useEffect, useRef } from "react"
import { getMe } from "#gate/accounts/contract.ts"
import { useClient } from "#web/ui/client/hooks.tsx"
import { hear, tell } from "./tabs.ts"

type Props = { readonly minutes: number; readonly isCovered: boolean; readonly onIdle: () => void }

const lookEvery = 15_000
/** Who types or clicks without asking the server anything is in use all the same: it is told so this often. */
const tellEvery = 60_000

/** Says when nobody used the site in any tab for so many minutes. */
export function useIdle({ minutes, isCovered, onIdle }: Props): void {
  const client = useClient()
  const elsewhere = useRef(0)
  const touched = useRef(0)
  const said = useRef(0)
  useEffect(
    () =>
      hear((told) => {
        if (told.what === "used") elsewhere.current = Math.max(elsewhere.current, told.at)
      }),
    [],
  )
  useEffect(() => {
    const touch = () => {
      touched.current = Date.now()
    }
    const events = ["keydown", "pointerdown", "input"] as const
    for (const event of events) window.addEventListener(event, touch, { capture: true, passive: true })
    return () => {
      for (const event of events) window.removeEventListener(event, touch, { capture: true })
    }
  }, [])
  useEffect(() => {
    if (isCovered) return undefined
    const look = () => {
      const asked = client.lastAsked()
      if (asked > said.current) tell({ what: "used", at: (said.current = asked) })
      if (Date.now() - Math.max(asked, elsewhere.current) > minutes * 60_000) onIdle()
      else if (touched.current - asked > tellEvery) void client.call(getMe, {}).catch(() => undefined)
    }
    const timer = setInterval(look, lookEvery)
    // Whoever opens a laptop again must not see for a moment what was on it.
    document.addEventListener("visibilitychange", look)
    window.addEventListener("focus", look)
    return () => {
      clearInterval(timer)
      document.removeEventListener("visibilitychange", look)
      window.removeEventListener("focus", look)
    }
  }, [client, minutes, isCovered, onIdle])
}
