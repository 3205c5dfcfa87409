/**
 * A database holds what Hoeder did not make: triggers, views or rules, which keep rows out, or show others. Nothing is read or written
 * until they are gone: who can write in a database but has no key could have the log forget by one.
 */
export class ForeignPartsError extends Error {
  override readonly name = "ForeignPartsError"
  constructor() {
    super("the database holds triggers, views, rules or row policies, and Hoeder makes none: take them out")
  }
}
