import { useEffect } from "react"

/** By then the screen is there, and whoever looks at it has begun to read. */
const afterMs = 2500

/** Fetches what may be needed soon, when the screen is there and nobody waits for anything. Whoever needs it says what went wrong. */
export function useAfterwards(fetch: () => Promise<unknown>): void {
  useEffect(() => {
    const timer = setTimeout(() => void fetch().catch(() => undefined), afterMs)
    return () => clearTimeout(timer)
  }, [fetch])
}
