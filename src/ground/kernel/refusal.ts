import type { RefusalCode } from "#ground/words/words.ts"

/** What a refusal carries beside its code: ids and figures, never a person's data. */
export type RefusalDetails = Readonly<Record<string, unknown>>

/** An expected no. Doors turn it into a status and a sentence in the reader's language. */
export class Refusal extends Error {
  override readonly name = "Refusal"
  readonly code: RefusalCode
  readonly details: RefusalDetails

  constructor(code: RefusalCode, details: RefusalDetails = {}) {
    super(code)
    this.code = code
    this.details = details
  }
}

/** Makes a refusal to throw. What `details` holds is sent to the caller: no personal data in it. */
export const refuse = (code: RefusalCode, details?: RefusalDetails): Refusal => new Refusal(code, details)
