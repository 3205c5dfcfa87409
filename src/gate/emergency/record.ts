import type { EmergencyId, PersonId, UserId } from "#ground/kernel/ids.ts"

export type ReviewVerdict = "in-order" | "not-in-order"

/** What a reviewer did, kept for as long as the emergency access is. */
export type EmergencyStep = {
  readonly at: string
  readonly by: UserId
  readonly did: ReviewVerdict | "taken-back"
  readonly note?: string | undefined
}

/** What is sealed of emergency access, with the person's key. `note` alone is of when there was nothing to choose. */
export type SealedEmergency = {
  readonly reason: string
  readonly note?: string | undefined
  readonly steps?: readonly EmergencyStep[]
}

type EmergencyFacts = {
  readonly id: EmergencyId
  readonly person: PersonId
  readonly user: UserId
  readonly beginsAt: string
  readonly endsAt: string
}

/** Emergency access, opened. */
export type EmergencyRecord = EmergencyFacts & {
  /** What stands now of what reviewers decided. */
  readonly reviewed: (Omit<EmergencyStep, "did"> & { readonly verdict: ReviewVerdict }) | undefined
  readonly content: { readonly reason: string; readonly steps: readonly EmergencyStep[] }
}

/** Emergency access of its row: what stands now is what was decided last. */
export function recordOf(
  facts: EmergencyFacts,
  review: { readonly at: string; readonly by: UserId; readonly verdict: ReviewVerdict } | undefined,
  sealed: SealedEmergency,
): EmergencyRecord {
  const steps = stepsOf(sealed, review)
  const note = steps.at(-1)?.note
  return {
    ...facts,
    reviewed: review && { ...review, ...(note === undefined ? {} : { note }) },
    content: { reason: sealed.reason, steps },
  }
}

function stepsOf(
  { steps, note }: SealedEmergency,
  review: { readonly at: string; readonly by: UserId; readonly verdict: ReviewVerdict } | undefined,
): readonly EmergencyStep[] {
  if (steps !== undefined) return steps
  if (review === undefined) return []
  return [{ at: review.at, by: review.by, did: review.verdict, note }]
}
