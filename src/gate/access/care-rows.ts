import type { Clearance } from "#ground/kernel/ending.ts"
import type { DossierId, PersonId, TeamId, UserId } from "#ground/kernel/ids.ts"
import { inPortions } from "#ground/kernel/portions.ts"
import type { Reach } from "#ground/kernel/reach.ts"
import { type Change, type Look, tables } from "#ground/kernel/scope.ts"
import { instantText } from "#ground/kernel/time.ts"
import type { IdsQuery } from "#ground/store/ids-query.ts"
import { preparedInsert } from "#ground/store/prepared.ts"
import type { TablesOf } from "#ground/kernel/table.ts"
import { type CarePart, caredForTable, carerTable, type emergencyTable, type FileId } from "./tables.ts"

type CareTables = TablesOf<typeof caredForTable | typeof carerTable | typeof emergencyTable>

/** What is needed to ask who is within reach: a moment, and whose reach it is. */
export type CareAsked = Pick<Look, "db" | "now" | "proofs"> & { readonly reach: Reach }

const db = (at: CareAsked) => tables<CareTables>(at)

/** Who counts: the user, and the teams that count for the extent. Nobody where the reach is none. */
const holders = (reach: Reach): readonly string[] => ("user" in reach ? [reach.user, ...reach.teams] : [""])

/** Whose emergency access counts; nobody's where they may take it no more. */
const emergencyUser = (reach: Reach): UserId => ("user" in reach && reach.byEmergency ? reach.user : ("" as UserId))

const atOnce = 500

/**
 * Of these persons, those within reach: a file that is about them has a carer who counts, or emergency access holds. Rows that say so
 * and are not as they were written say nothing.
 */
export async function personsInReach(at: CareAsked, persons: readonly PersonId[]): Promise<ReadonlySet<PersonId>> {
  if (at.reach.extent === "all") return new Set(persons)
  const found = new Set<PersonId>()
  if (at.reach.extent === "none") return found
  for (const some of inPortions(persons)) {
    const cared = await at.proofs.sound("cared_for", { person_id: some })
    const reached = await filesCaredFor(
      at,
      cared.map((row) => String(row["file_id"])),
    )
    for (const row of cared) if (reached.has(String(row["file_id"]))) found.add(row["person_id"] as PersonId)
    const others = some.filter((person) => !found.has(person))
    if (others.length === 0) continue
    for (const { id } of await emergencyQuery(at).where("emergencies.person_id", "in", others).execute()) found.add(id)
  }
  return found
}

/** Of these files, those for which somebody who counts cares. */
async function filesCaredFor(at: CareAsked, files: readonly string[]): Promise<ReadonlySet<string>> {
  const reached = new Set<string>()
  for (const some of inPortions(files)) {
    const asked = { file_id: some, holder_id: holders(at.reach) }
    for (const row of await at.proofs.sound("carers", asked)) reached.add(String(row["file_id"]))
  }
  return reached
}

/** Of these dossiers, those within reach. */
export async function dossiersInReach(at: CareAsked, dossiers: readonly DossierId[]): Promise<ReadonlySet<DossierId>> {
  if (at.reach.extent === "all") return new Set(dossiers)
  const found = new Set((await filesCaredFor(at, dossiers)) as ReadonlySet<DossierId>)
  const others = dossiers.filter((dossier) => !found.has(dossier))
  if (others.length === 0 || at.reach.extent === "none") return found
  const persons = (await emergencyQuery(at).execute()).map(({ id }) => id)
  for (let from = 0; from < others.length && persons.length > 0; from += atOnce) {
    const asked = { person_id: persons, file_id: others.slice(from, from + atOnce) }
    for (const row of await at.proofs.sound("cared_for", asked))
      if (row["is_subject"] === 1) found.add(row["file_id"] as DossierId)
  }
  return found
}

/** All persons within reach, to be a part of a search; nothing where all are. */
export const allPersonsInReach = (at: CareAsked): IdsQuery<PersonId> | undefined =>
  at.reach.extent === "all" ? undefined : personsQuery(at).union(emergencyQuery(at))

/** All dossiers within reach, to be a part of a search; nothing where all are. The id of a person without one is no dossier's. */
export const allDossiersInReach = (at: CareAsked): IdsQuery<DossierId> | undefined =>
  at.reach.extent === "all" ? undefined : filesQuery(at).union(emergencyFilesQuery(at)).$castTo<{ id: DossierId }>()

const personsQuery = (at: CareAsked) =>
  db(at)
    .selectFrom("cared_for")
    .innerJoin("carers", "carers.file_id", "cared_for.file_id")
    .select("cared_for.person_id as id")
    .where("carers.holder_id", "in", holders(at.reach))

const filesQuery = (at: CareAsked) =>
  db(at).selectFrom("carers").select("carers.file_id as id").where("carers.holder_id", "in", holders(at.reach))

const emergencyQuery = (at: CareAsked) =>
  db(at)
    .selectFrom("emergencies")
    .select("emergencies.person_id as id")
    .where("emergencies.user_id", "=", emergencyUser(at.reach))
    .where("emergencies.ends_at", ">", instantText(at.now))

const emergencyFilesQuery = (at: CareAsked) =>
  db(at)
    .selectFrom("emergencies")
    .innerJoin("cared_for", "cared_for.person_id", "emergencies.person_id")
    .select("cared_for.file_id as id")
    .where("cared_for.is_subject", "=", 1)
    .where("emergencies.user_id", "=", emergencyUser(at.reach))
    .where("emergencies.ends_at", ">", instantText(at.now))

/** Says whom a file is about: its subject, and the parties, whose names and data belong to the matter. */
export async function setCaredFor(
  at: Change,
  file: FileId,
  subject: PersonId,
  parties: readonly PersonId[],
): Promise<void> {
  await tables<CareTables>(at).deleteFrom("cared_for").where("file_id", "=", file).execute()
  const others = [...new Set(parties)].filter((person) => person !== subject)
  const rows = [
    { file_id: file, person_id: subject, is_subject: 1 },
    ...others.map((person) => ({ file_id: file, person_id: person, is_subject: 0 })),
  ]
  await tables<CareTables>(at).insertInto("cared_for").values(rows).execute()
}

/** Who cares for a file: one who is responsible, those who treat with them, teams. */
export type Carers = {
  readonly responsible?: UserId | undefined
  readonly treating?: readonly UserId[] | undefined
  readonly teams?: readonly TeamId[] | undefined
}

/** Writes who cares for a dossier, whole. */
export async function setCarers(at: Change, file: DossierId, { responsible, treating, teams }: Carers): Promise<void> {
  await tables<CareTables>(at).deleteFrom("carers").where("file_id", "=", file).execute()
  const rows = [
    ...(responsible === undefined ? [] : [carer(file, responsible, "responsible")]),
    ...(treating ?? []).map((user) => carer(file, user, "treating")),
    ...(teams ?? []).map((team) => carer(file, team, "team")),
  ]
  if (rows.length > 0) await tables<CareTables>(at).insertInto("carers").values(rows).execute()
}

const carer = (file: FileId, holder: string, part: CarePart) => ({ file_id: file, holder_id: holder, part })

/** Who cares for a dossier, as it was set. */
export async function carersOf(
  at: Look,
  file: DossierId,
): Promise<{ readonly treating: readonly UserId[]; readonly teams: readonly TeamId[] }> {
  const rows = await tables<CareTables>(at)
    .selectFrom("carers")
    .selectAll()
    .where("file_id", "=", file)
    .orderBy("holder_id")
    .execute()
  const of = <Id>(part: CarePart): Id[] => rows.filter((row) => row.part === part).map((row) => row.holder_id as Id)
  return { treating: of<UserId>("treating"), teams: of<TeamId>("team") }
}

/** New persons, who have no dossier yet, are within reach of who made them. */
export async function setMaker(at: Change, persons: readonly PersonId[], maker: UserId): Promise<void> {
  for (const person of persons) {
    await insertCaredFor(at, { file_id: person, person_id: person, is_subject: 1 })
    await insertCarer(at, carer(person, maker, "maker"))
  }
}

const insertCaredFor = preparedInsert(caredForTable)
const insertCarer = preparedInsert(carerTable)

/** From the first dossier on, the dossiers of a person say who cares. */
export async function endMaker(at: Change, person: PersonId): Promise<void> {
  await tables<CareTables>(at).deleteFrom("carers").where("file_id", "=", person).execute()
  await tables<CareTables>(at).deleteFrom("cared_for").where("file_id", "=", person).execute()
}

/** Takes persons out of the table of who cares, with the files that are about them alone. */
export async function forgetCare(at: Change, clearance: Clearance, persons: readonly PersonId[]): Promise<void> {
  for (const person of persons) clearance.require({ person })
  for (const some of inPortions(persons)) {
    const files = tables<CareTables>(at)
      .selectFrom("cared_for")
      .select("file_id")
      .where("person_id", "in", some)
      .where("is_subject", "=", 1)
    await forgetFiles(
      at,
      (await files.execute()).map((row) => row.file_id),
    )
    await tables<CareTables>(at).deleteFrom("cared_for").where("person_id", "in", some).execute()
    await tables<CareTables>(at).deleteFrom("emergencies").where("person_id", "in", some).execute()
  }
}

/** Takes files out of the table of who cares, and with them that parties were reached by them. */
export async function forgetFiles(at: Change, files: readonly FileId[]): Promise<void> {
  for (const some of inPortions(files)) {
    await tables<CareTables>(at).deleteFrom("carers").where("file_id", "in", some).execute()
    await tables<CareTables>(at).deleteFrom("cared_for").where("file_id", "in", some).execute()
  }
}

/** Everybody who cares for a file, file by file. */
export const pageOfCarers = (
  at: Look,
  { page, size }: { readonly page: number; readonly size: number },
): Promise<readonly CareTables["carers"][]> =>
  tables<CareTables>(at)
    .selectFrom("carers")
    .selectAll()
    .orderBy("file_id")
    .orderBy("holder_id")
    .orderBy("part")
    .limit(size)
    .offset((page - 1) * size)
    .execute()
