export type Environment = Readonly<Record<string, string | undefined>>

/** Reads variables and gathers what is wrong with them. */
export interface SettingReading {
  /** The variable, trimmed; nothing where it is absent or empty. */
  get(name: string): string | undefined
  fault(text: string): void
  readonly faults: readonly string[]
}

export function readingOf(environment: Environment): SettingReading {
  const faults: string[] = []
  return {
    get: (name) => environment[name]?.trim() || undefined,
    fault: (text) => void faults.push(text),
    faults,
  }
}
