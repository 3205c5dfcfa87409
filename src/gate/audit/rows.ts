import { type SqlBool, sql } from "kysely"
import type { PersonId, UserId } from "#ground/kernel/ids.ts"
import { type Look, tables } from "#ground/kernel/scope.ts"
import type { AuditTables } from "./chain.ts"
import type { StoredLine } from "./line.ts"
import { auditLineTable } from "./tables.ts"

export type NumberedLine = StoredLine & { readonly seq: number }
type LineRow = Pick<AuditTables["audit_lines"], "seq" | "at" | "line">

/**
 * Not where the program only asked for a fresh second step: nothing was refused or seen, and what followed has a line of its own.
 * The log keeps these lines, as it keeps all; of them nobody is told that somebody was turned away.
 */
const isNoQuestion = sql<SqlBool>`line not like '%"because":"step-up-needed"%'`

/** What is shown of a line that is damaged: that it is there. `audit verify` tells that the chain is broken there. */
function opened(at: Look, { seq, at: moment, line }: LineRow): NumberedLine {
  try {
    return { seq, ...(JSON.parse(line) as StoredLine) }
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error
    at.proofs.foundUnreadable(auditLineTable.place(String(seq)))
    return {
      seq,
      at: moment,
      event: "audit.unreadable",
      action: "E",
      outcome: "failed",
      actor: "system",
      object: "audit",
    }
  }
}

/** The lines about a person, newest first. */
export async function linesOfPerson(
  at: Look,
  person: PersonId,
  page: number,
  size: number,
): Promise<{ total: number; lines: NumberedLine[] }> {
  const db = tables<AuditTables>(at)
  const { total } = await db
    .selectFrom("audit_lines")
    .select((row) => row.fn.countAll<number>().as("total"))
    .where("person_id", "=", person)
    .where(isNoQuestion)
    .executeTakeFirstOrThrow()
  const rows = await db
    .selectFrom("audit_lines")
    .select(["seq", "at", "line"])
    .where("person_id", "=", person)
    .where(isNoQuestion)
    .orderBy("seq", "desc")
    .limit(size)
    .offset((page - 1) * size)
    .execute()
  return { total, lines: rows.map((row) => opened(at, row)) }
}

/** All lines about a person, oldest first. */
export const listLines = (at: Look, person: PersonId): AsyncGenerator<NumberedLine> => linesInPages(at, person)

type During = {
  readonly user: UserId
  readonly person: PersonId
  readonly from: string
  readonly until: string
  readonly most: number
}

/** What a user did with a person's data between two moments, oldest first; at most so many lines. */
export async function linesDuring(
  at: Look,
  { user, person, from, until, most }: During,
): Promise<readonly NumberedLine[]> {
  const rows = await tables<AuditTables>(at)
    .selectFrom("audit_lines")
    .select(["seq", "at", "line"])
    .where("person_id", "=", person)
    .where("user_id", "=", user)
    .where("at", ">=", from)
    .where("at", "<=", until)
    .where(isNoQuestion)
    .orderBy("seq")
    .limit(most)
    .execute()
  return rows.map((row) => opened(at, row))
}

/** The whole log, oldest first. */
export const allLines = (at: Look): AsyncGenerator<NumberedLine> => linesInPages(at, undefined)

async function* linesInPages(at: Look, person: PersonId | undefined): AsyncGenerator<NumberedLine> {
  for (let after = 0; ;) {
    const all = tables<AuditTables>(at).selectFrom("audit_lines").select(["seq", "at", "line"])
    const among = person === undefined ? all : all.where("person_id", "=", person).where(isNoQuestion)
    const rows = await among.where("seq", ">", after).orderBy("seq").limit(500).execute()
    for (const row of rows) yield opened(at, row)
    const last = rows.at(-1)
    if (last === undefined) return
    after = last.seq
  }
}

/** So many of a user's last lines are looked through for the persons opened last. */
const linesLookedThrough = 500

/** The persons a user opened last, newest first. */
export async function recentPersons(at: Look, user: UserId, howMany: number): Promise<PersonId[]> {
  const rows = await tables<AuditTables>(at)
    .selectFrom("audit_lines")
    .select("person_id")
    .where("user_id", "=", user)
    .where("event", "=", "persons.read")
    .orderBy("seq", "desc")
    .limit(linesLookedThrough)
    .execute()
  const persons = new Set<PersonId>()
  for (const row of rows) {
    if (row.person_id !== null) persons.add(row.person_id)
    if (persons.size === howMany) break
  }
  return [...persons]
}
