import { test } from "node:test"
import type { Stage } from "./stage.ts"
import type { Story } from "./story.ts"

/** Tells stories one after the other on a stage; of one that went wrong, what was on its screens is kept. */
export function tellAll(stage: Stage, stories: readonly Story[]): void {
  for (const { picture, name, tell } of stories) {
    test(name, { timeout: 15 * 60_000 }, async () => {
      await stage.rest()
      let wentWrong: string | undefined = picture
      try {
        await tell(stage)
        wentWrong = undefined
      } finally {
        await stage.clear(wentWrong)
      }
    })
  }
}
