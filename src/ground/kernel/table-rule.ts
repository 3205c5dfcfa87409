/**
 * How far the rows of a table are looked at before they count. `whole`: all of them at once, whenever any is asked for, so that a
 * row that is missing or was put back is found too; for tables that stay small. `rows`: each by itself, where it decides about an end
 * or a reach.
 */
type Checked = "whole" | "rows"

/**
 * What happens where rows are not as they were written. `hidden`: those of whom it concerns are as if they were not there, so that
 * nothing opens by them. `told`: the room asks and decides itself. `refused`: whoever asks for the table gets
 * `general.not-proven`.
 */
export type Broken = "hidden" | "told" | "refused"

/** A table whose rows decide something: each carries a keyed proof over its key and all columns that decide (column `proof`). */
export type ProvenTable = {
  readonly name: string
  readonly key: readonly string[]
  readonly decides: readonly string[]
  /** The other columns, and why each may be changed by somebody without the key. */
  readonly free: Readonly<Record<string, string>>
  readonly checked: Checked
  /**
   * Whether the access log carries the newest state of the table, so that an older one is known after a restart too. `ends`: only
   * from when a row was taken out, for what changes all day and must not come back.
   */
  readonly anchored: boolean | "ends"
  /** The column that says whom a row concerns; without one it concerns the practice. */
  readonly concerns?: string
  readonly broken: Broken
}

/** A table that decides nothing, and why. */
export type UndecidingTable = { readonly name: string; readonly key: readonly string[]; readonly why: string }

export type TableRule = ProvenTable | UndecidingTable

export const isProven = (rule: TableRule): rule is ProvenTable => "decides" in rule
