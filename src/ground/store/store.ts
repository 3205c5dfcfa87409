import type { Kysely } from "kysely"
import type { TableShape } from "./connections.ts"
import type { ChangeScope } from "./writer.ts"

/** A database that is open. */
export interface Store {
  readonly engine: "sqlite" | "postgres"
  /** Reads one moment; what is written meanwhile is not seen. */
  look<Result>(read: (db: Kysely<unknown>) => Promise<Result>): Promise<Result>
  /** A look that lasts as long as somebody far away takes to send or to receive something: it keeps nobody else from looking. */
  lookLong<Result>(read: (db: Kysely<unknown>) => Promise<Result>): Promise<Result>
  /** Writes; durable when it resolves. Refuses `general.disk-full` or `general.unavailable` where the engine cannot. */
  change<Result>(write: (scope: ChangeScope) => Promise<Result>): Promise<Result>
  /** Takes what was deleted or overwritten in these tables out of the database's files, as far as the engine can. */
  compact(tables: readonly string[]): Promise<void>
  /** All tables, each after those that its rows refer to. */
  shapes(): Promise<readonly TableShape[]>
  /** Waits for changes under way and closes. */
  close(): Promise<void>
}
