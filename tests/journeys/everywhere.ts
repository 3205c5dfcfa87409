import type { Screen } from "./screen.ts"
import { middle, phone, wide } from "./stage.ts"

/** Looks at the page as it is now on a phone, on a small screen and on a desk; fails when anything is wrong with it. */
export async function isSoundEverywhere(screen: Screen): Promise<void> {
  for (const size of [phone, middle, wide]) {
    await screen.page.setViewportSize(size)
    await screen.isSound()
  }
}
