import type { PersonId, PolicyId } from "#ground/kernel/ids.ts"
import { inPortions } from "#ground/kernel/portions.ts"
import { type Change, type Look, tables } from "#ground/kernel/scope.ts"
import type { RowOf, TablesOf } from "#ground/kernel/table.ts"
import { given } from "#ground/store/prepared.ts"
import type { HowMany, NoticeStage } from "#duties/retention/contract.ts"
import type { DueOfPolicy } from "#duties/retention/judging/due-things.ts"
import { stages } from "#duties/retention/judging/stages.ts"
import type { retentionMarkTable, OfRound } from "#duties/retention/tables.ts"

type MarkRow = RowOf<typeof retentionMarkTable>
export type MarkTables = TablesOf<typeof retentionMarkTable>

/** That a thing came to a stage, and in which round of looking. */
export type TermMark = DueOfPolicy & {
  readonly policy: PolicyId
  readonly stage: NoticeStage
  readonly round: string
  /** Since when somebody knows that its term has passed. */
  readonly toldOn?: string | undefined
}

const toArchive = " archive"

/** What a mark is called: the dossier it is about, or the person; of a dossier there may be one for the archive too. */
export const nameOf = ({ person, dossier, archives }: Pick<DueOfPolicy, "person" | "dossier" | "archives">): string =>
  `${dossier ?? person}${archives === true ? toArchive : ""}`

export const numberOf = (stage: NoticeStage): number => stages.indexOf(stage) + 1
export const stageFrom = (number: number): NoticeStage => stages[number - 1] ?? "coming"

const read = (row: MarkRow): TermMark => ({
  person: row.person_id,
  dossier: row.dossier_id ?? undefined,
  policy: row.policy_id,
  keptThrough: row.kept_through,
  stage: stageFrom(row.stage),
  round: row.round,
  toldOn: row.told_on ?? undefined,
  archives: row.thing_id.endsWith(toArchive) ? true : undefined,
})

const marks = (at: Look) => tables<MarkTables>(at).selectFrom("retention_marks")

/** The marks of persons after one id, up to and with another (or to the end). */
export async function listMarks(at: Look, after: string, through: string | undefined): Promise<readonly TermMark[]> {
  const rest = marks(at).selectAll().where("person_id", ">", given<PersonId>(after))
  return (await (through === undefined ? rest : rest.where("person_id", "<=", given<PersonId>(through))).execute()).map(
    read,
  )
}

/** The marks of one person. */
export const listMarksOf = async (at: Look, person: PersonId): Promise<readonly TermMark[]> =>
  (await marks(at).selectAll().where("person_id", "=", person).orderBy("thing_id").execute()).map(read)

export async function putMarks(at: Change, all: readonly TermMark[]): Promise<void> {
  for (const mark of all) {
    const row = {
      person_id: mark.person,
      dossier_id: mark.dossier ?? null,
      policy_id: mark.policy,
      kept_through: mark.keptThrough,
      stage: numberOf(mark.stage),
      round: mark.round,
      told_on: mark.toldOn ?? null,
    }
    await tables<MarkTables>(at)
      .insertInto("retention_marks")
      .values({ thing_id: nameOf(mark), ...row, begun_on: null })
      .onConflict((conflict) => conflict.column("thing_id").doUpdateSet(row))
      .execute()
  }
}

/** Takes marks away; they say nothing but that a term came to a stage. */
export async function dropMarks(at: Change, things: readonly string[]): Promise<void> {
  for (const some of inPortions(things))
    await tables<MarkTables>(at).deleteFrom("retention_marks").where("thing_id", "in", some).execute()
}

/** How many things came to which stage by which policy in a round. */
export async function countRound(
  at: Look,
  round: string,
): Promise<readonly (HowMany & { readonly policy: PolicyId; readonly stage: number })[]> {
  const rows = await marks(at)
    .select(["policy_id", "stage"])
    .select((row) => [
      row.fn.count<number>("person_id").distinct().as("persons"),
      row.fn.count<number>("dossier_id").as("dossiers"),
    ])
    .where("round", "=", round)
    .groupBy(["policy_id", "stage"])
    .orderBy("policy_id")
    .orderBy("stage")
    .execute()
  return rows.map(({ policy_id, stage, persons, dossiers }) => ({
    policy: policy_id,
    stage,
    persons: Number(persons),
    dossiers: Number(dossiers),
  }))
}

/** Writes since when it is known that the terms of this round have passed. */
export async function noteTold(at: Change, round: string, today: string): Promise<void> {
  await tables<MarkTables>(at)
    .updateTable("retention_marks")
    .set({ told_on: today })
    .where("round", "=", round)
    .where("stage", ">=", numberOf("passed"))
    .where("told_on", "is", null)
    .execute()
}

type Stood = { readonly policy: PolicyId; readonly toldBy: string; readonly begunBefore: string }

/** Things of a policy of which it was told long enough ago that their terms have passed, in the order of their names. */
export async function listTold(
  at: Look,
  { policy, toldBy, begunBefore }: Stood,
  after: string,
  howMany: number,
): Promise<readonly TermMark[]> {
  const rows = await marks(at)
    .selectAll()
    .where("policy_id", "=", policy)
    .where("told_on", "<=", toldBy)
    .where((row) => row.or([row("begun_on", "is", null), row("begun_on", "<=", begunBefore)]))
    .where("thing_id", ">", after)
    .orderBy("thing_id")
    .limit(howMany)
    .execute()
  return rows.map(read)
}

/** Of what is still at a stage to which it came in a round the next things that were kept until before a day. */
export async function listDueOf(
  at: Look,
  { round, policy, stage }: OfRound,
  before: string,
  after: string,
  howMany: number,
): Promise<readonly TermMark[]> {
  const there = marks(at).where("round", "=", round).where("policy_id", "=", policy).where("stage", "=", stage)
  const due = there.where("kept_through", "<", before).where("thing_id", ">", after)
  return (await due.selectAll().orderBy("thing_id").limit(howMany).execute()).map(read)
}

/** Notes on which day the end of things was begun. */
export async function noteBegun(at: Change, things: readonly string[], today: string): Promise<void> {
  await tables<MarkTables>(at)
    .updateTable("retention_marks")
    .set({ begun_on: today })
    .where("thing_id", "in", things)
    .execute()
}

/**
 * A page of what is still at the stage to which it came in a round, longest over first; only what was kept until before a day,
 * if told.
 */
export async function listOfRound(
  at: Look,
  { round, policy, stage }: OfRound,
  { page, size }: { readonly page: number; readonly size: number },
  before?: string,
): Promise<{ readonly things: readonly TermMark[]; readonly total: number }> {
  const all = marks(at).where("round", "=", round).where("policy_id", "=", policy).where("stage", "=", stage)
  const there = before === undefined ? all : all.where("kept_through", "<", before)
  const { total } = await there.select((row) => row.fn.countAll<number>().as("total")).executeTakeFirstOrThrow()
  const rows = await there
    .selectAll()
    .orderBy("kept_through")
    .orderBy("thing_id")
    .limit(size)
    .offset((page - 1) * size)
    .execute()
  return { things: rows.map(read), total: Number(total) }
}
