import type { Kysely } from "kysely"

/** A table as it stands in a database, in words that both engines share. */
export type TableShape = {
  readonly name: string
  readonly columns: readonly {
    readonly name: string
    readonly type: "text" | "integer" | "bytes"
    readonly mayBeEmpty: boolean
  }[]
  /** The columns of its primary key, in their order. */
  readonly key: readonly string[]
  /** The tables that its rows refer to. */
  readonly restsOn: readonly string[]
}

/** What an engine gives: one connection that writes, and as many that read as are asked for at once. */
export interface Connections {
  readonly engine: "sqlite" | "postgres"
  /** Runs the work on the one writing connection; the caller sees to it that only one work runs at a time. */
  write<Result>(work: (db: Kysely<unknown>) => Promise<Result>): Promise<Result>
  /** Runs the work on a reading connection in one read-only snapshot. */
  read<Result>(work: (db: Kysely<unknown>) => Promise<Result>): Promise<Result>
  /** The same for work that waits for somebody far away: it takes no connection from those who only read. */
  readLong<Result>(work: (db: Kysely<unknown>) => Promise<Result>): Promise<Result>
  /** Resolves when all that was committed so far is on the disk; the thread does other work meanwhile. */
  durable(): Promise<void>
  /** Takes what was deleted or overwritten in these tables out of the files, as far as the engine can. */
  compact(tables: readonly string[]): Promise<void>
  /** All tables, in the order of their names. */
  shapes(): Promise<readonly TableShape[]>
  /** Begins a group of changes; refuses with a `ForeignPartsError` where there is what Hoeder did not make. */
  begin(db: Kysely<unknown>): Promise<void>
  /** A migration's portable statement in the engine's own words. */
  translate(statement: string): string
  /** What an error of the engine means, when it means something to us. */
  meaning(error: unknown): "disk-full" | "busy" | undefined
  close(): Promise<void>
}
