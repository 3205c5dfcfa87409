/**
 * One step forward of a practice's tables; never edited once released.
 *
 * The statements are written in what both engines share, with three types of column: `text`, `integer` (32 bits)
 * and `bytes`. The engines' folders turn that into their own words (and SQLite's tables into STRICT ones).
 */
export type Migration = {
  /** `2026-11-22-persons`: the date gives all rooms together one order. */
  readonly name: string
  readonly statements: readonly string[]
}
