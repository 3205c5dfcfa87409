import type { Trouble } from "#ground/kernel/scope.ts"
import type { Unreadable } from "#ground/kernel/unreadable.ts"

/** So many are remembered of each; of a practice with more nobody needs to be told what is wrong. */
const mostRemembered = 10_000

type ToldFinding = {
  readonly troubled: (trouble: Trouble) => void
  readonly unread: (found: Unreadable) => void
}

/** What was found in an open practice that is not as it was written, or does not open: each is told once. */
export class Findings {
  readonly #told: ToldFinding
  readonly #troubles = new Map<string, Trouble>()
  readonly #unreadable = new Map<string, Unreadable>()

  constructor(told: ToldFinding) {
    this.#told = told
  }

  get troubles(): readonly Trouble[] {
    return [...this.#troubles.values()]
  }

  get unreadable(): readonly Unreadable[] {
    return [...this.#unreadable.values()]
  }

  /** Rows of a table are not as they were written; whom that concerns. */
  readonly troubled = (trouble: Trouble): void => {
    if (isNew(this.#troubles, `${trouble.table} ${trouble.concern}`, trouble)) this.#told.troubled(trouble)
  }

  /** Something sealed does not open. */
  readonly unread = (found: Unreadable): void => {
    if (isNew(this.#unreadable, `${found.table} ${found.row}`, found)) this.#told.unread(found)
  }
}

function isNew<Found>(known: Map<string, Found>, name: string, found: Found): boolean {
  if (known.has(name) || known.size >= mostRemembered) return false
  known.set(name, found)
  return true
}
