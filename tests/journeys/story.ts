import type { Stage } from "./stage.ts"

/** One thing that somebody does with the site, from beginning to end; `name` says what is true when it went well. */
export type Story = {
  /** Of its picture in `.test-output/screens`. */
  readonly picture: string
  readonly name: string
  readonly tell: (stage: Stage) => Promise<void>
}
