/** What is wrong with the configuration, all of it at once. */
export class ConfigError extends Error {
  override readonly name = "ConfigError"
  /** One line for each fault: the variable and what was expected; never its value. */
  readonly faults: readonly string[]

  constructor(faults: readonly string[]) {
    super(`the configuration is not right:\n${faults.map((fault) => `  - ${fault}`).join("\n")}`)
    this.faults = faults
  }
}

export type Environment = Readonly<Record<string, string | undefined>>

/** Reads variables and gathers what is wrong with them. */
export interface Reading {
  /** The variable, trimmed; nothing where it is absent or empty. */
  get(name: string): string | undefined
  fault(text: string): void
  readonly faults: readonly string[]
}

export function readingOf(environment: Environment): Reading {
  const faults: string[] = []
  return {
    get: (name) => environment[name]?.trim() || undefined,
    fault: (text) => void faults.push(text),
    faults,
  }
}
