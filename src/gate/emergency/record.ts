import type { EmergencyId, PersonId, UserId } from "#ground/kernel/ids.ts"
import type { SealedEmergency, EmergencyStep, ReviewVerdict } from "#gate/access/access.ts"

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
