import { type Change, type Look, tables } from "#ground/kernel/scope.ts"
import type { TablesOf } from "#ground/kernel/table.ts"
import type { HowMany, Proof } from "#duties/retention/contract.ts"
import type { retentionFigureTable } from "#duties/retention/tables.ts"

type FigureKind = "coming" | "overdue" | "held" | "uncovered"
type TermFigureTables = TablesOf<typeof retentionFigureTable>

type RetentionFigures = Readonly<Record<FigureKind, HowMany>>

/** Keeps the figures of a month as they were when it was last looked at. */
export async function putFigures(
  at: Change,
  month: string,
  { coming, overdue, held, uncovered }: RetentionFigures,
): Promise<void> {
  const row = {
    coming_persons: coming.persons,
    coming_dossiers: coming.dossiers,
    overdue_persons: overdue.persons,
    overdue_dossiers: overdue.dossiers,
    held_persons: held.persons,
    held_dossiers: held.dossiers,
    uncovered_persons: uncovered.persons,
    uncovered_dossiers: uncovered.dossiers,
  }
  await tables<TermFigureTables>(at)
    .insertInto("retention_figures")
    .values({ month, ...row })
    .onConflict((conflict) => conflict.column("month").doUpdateSet(row))
    .execute()
}

/** The figures of so many months, the first month first. */
export async function listFigures(at: Look, howMany: number): Promise<Proof["history"]> {
  const rows = await tables<TermFigureTables>(at)
    .selectFrom("retention_figures")
    .selectAll()
    .orderBy("month", "desc")
    .limit(howMany)
    .execute()
  return rows.toReversed().map((row) => {
    const of = (kind: FigureKind): HowMany => ({ persons: row[`${kind}_persons`], dossiers: row[`${kind}_dossiers`] })
    return {
      month: row.month,
      coming: of("coming"),
      overdue: of("overdue"),
      held: of("held"),
      uncovered: of("uncovered"),
    }
  })
}
