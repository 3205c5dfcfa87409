/**
 * Why an act asks the second step again: it changes how the practice works (`settings`), or it gives away what nobody gets back, or
 * destroys it, or makes something to get in by (`leaks`).
 */
export type StepUp = "settings" | "leaks"

/** So long a second step counts as fresh: who sets things up is not asked at each of them, who takes things away nearly is. */
export const stepUpMinutes: Readonly<Record<StepUp, number>> = { settings: 15, leaks: 5 }

/** Whether a second step that was given at `steppedAt` is fresh enough. */
export const isFreshStep = (why: StepUp, steppedAt: Temporal.Instant | undefined, now: Temporal.Instant): boolean =>
  steppedAt !== undefined && Temporal.Instant.compare(now, steppedAt.add({ minutes: stepUpMinutes[why] })) < 0
