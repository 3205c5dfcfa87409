import type { TextKey } from "#ground/words/words.ts"

/** What whoever imports has to hear of how the file was read. */
export type ImportNotice = {
  readonly code: Extract<TextKey, `imports.notice.${string}`>
  readonly values?: Readonly<Record<string, string | number>> | undefined
}
