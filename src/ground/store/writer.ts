import { type Kysely, sql } from "kysely"
import type { Connections } from "./connections.ts"

/** What changes that share one commit have in common; gone when it is done. */
export interface CommitGroup {
  /** Facts that hold until the commit, such as the end of the audit chain. */
  readonly memo: Map<string, unknown>
  /** How many are waiting for this commit; a change that carries the lines of others counts them too. */
  members: number
}

/** One change among those of its group. */
export interface ChangeScope {
  readonly db: Kysely<unknown>
  readonly group: CommitGroup
  /** Runs before the group commits, if this change succeeds; a failure undoes the whole group. */
  beforeCommit(act: () => Promise<void>): void
  /** Runs when the group is durable, if this change succeeded. */
  afterCommit(act: () => void | Promise<void>): void
}

type QueuedWork = {
  readonly write: (scope: ChangeScope) => Promise<unknown>
  readonly resolve: (result: unknown) => void
  readonly reject: (error: unknown) => void
}

type CommitDone = {
  readonly work: QueuedWork
  readonly result: unknown
  readonly after: readonly (() => void | Promise<void>)[]
}

/** At most so many changes share a commit: more would keep the first one waiting for too long. */
const largestGroup = 128

/**
 * Runs changes one after the other on the one writing connection and commits those that are waiting together.
 * SQLite's own rule of one writer is thus a queue, and the price of a durable commit is shared.
 */
export class GroupWriter {
  readonly #connections: Connections
  readonly #waiting: QueuedWork[] = []
  #running: Promise<void> | undefined

  constructor(connections: Connections) {
    this.#connections = connections
  }

  change<Result>(write: (scope: ChangeScope) => Promise<Result>): Promise<Result> {
    return new Promise<Result>((resolve, reject) => {
      this.#waiting.push({ write, resolve: (result) => resolve(result as Result), reject })
      this.#running ??= this.#drain()
    })
  }

  /** Resolves when nothing is waiting. */
  async idle(): Promise<void> {
    await this.#running
  }

  async #drain(): Promise<void> {
    do {
      // Whoever comes in this turn of the event loop joins; whoever comes while the disk works joins the next group.
      await new Promise((resolve) => setImmediate(resolve))
      await this.#group()
    } while (this.#waiting.length > 0)
    this.#running = undefined
  }

  async #group(): Promise<void> {
    const done: CommitDone[] = []
    let hasBegun = false
    try {
      await this.#connections.write((db) => this.#transaction(db, done, () => (hasBegun = true)))
      if (done.length > 0) await this.#connections.durable()
    } catch (error) {
      // Nothing of the group is durable: all who thought they were done hear it.
      for (const { work } of done) work.reject(error)
      // It did not even begin (a lock that lasts, a server or a file that went away): trying again would never end.
      if (!hasBegun) for (const work of this.#waiting.splice(0)) work.reject(error)
      return
    }
    for (const { work, result, after } of done) {
      try {
        for (const act of after) await act()
        work.resolve(result)
      } catch (error) {
        work.reject(error)
      }
    }
  }

  async #transaction(db: Kysely<unknown>, done: CommitDone[], begun: () => void): Promise<void> {
    await this.#connections.begin(db)
    begun()
    try {
      const group: CommitGroup = { memo: new Map(), members: 0 }
      const before: (() => Promise<void>)[] = []
      for (let size = 0; size < largestGroup; size += 1) {
        const work = this.#waiting.shift()
        if (work === undefined) break
        await this.#one(db, group, work, before, done)
      }
      for (const act of before) await act()
      await statement(db, "commit")
    } catch (error) {
      await statement(db, "rollback").catch(() => undefined)
      throw error
    }
  }

  async #one(
    db: Kysely<unknown>,
    group: CommitGroup,
    work: QueuedWork,
    before: (() => Promise<void>)[],
    done: CommitDone[],
  ): Promise<void> {
    const mine: (() => Promise<void>)[] = []
    const after: (() => void | Promise<void>)[] = []
    const scope: ChangeScope = {
      db,
      group,
      beforeCommit: (act) => void mine.push(act),
      afterCommit: (act) => void after.push(act),
    }
    group.members += 1
    await statement(db, "savepoint one")
    try {
      const result = await work.write(scope)
      await statement(db, "release savepoint one")
      before.push(...mine)
      done.push({ work, result, after })
    } catch (error) {
      work.reject(error)
      await this.#undo(db, error)
    }
  }

  async #undo(db: Kysely<unknown>, cause: unknown): Promise<void> {
    try {
      await statement(db, "rollback to savepoint one")
      await statement(db, "release savepoint one")
    } catch {
      // The engine itself gave up the transaction (a full disk does that): the whole group falls for the same cause.
      throw cause
    }
  }
}

const statements = new Map(
  ["commit", "rollback", "savepoint one", "release savepoint one", "rollback to savepoint one"].map((text) => [
    text,
    sql.raw(text),
  ]),
)

async function statement(db: Kysely<unknown>, text: string): Promise<void> {
  await (statements.get(text) ?? sql.raw(text)).execute(db)
}
