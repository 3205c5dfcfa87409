import { newId } from "#ground/kernel/ids.ts"
import { type Change, type Look, tables } from "#ground/kernel/scope.ts"
import { instantText } from "#ground/kernel/time.ts"

type Kind = "backup" | "verify"

type ArchiveTables = { archive_runs: { id: string; kind: Kind; happened_at: string } }

/** Notes that a backup was made, or verified. */
export const noteRun = async (at: Change, kind: Kind): Promise<void> =>
  void (await tables<ArchiveTables>(at)
    .insertInto("archive_runs")
    .values({ id: newId(at.now), kind, happened_at: instantText(at.now) })
    .execute())

export async function lastRun(at: Look, kind: Kind): Promise<string | undefined> {
  const query = tables<ArchiveTables>(at).selectFrom("archive_runs").select("happened_at").where("kind", "=", kind)
  return (await query.orderBy("id", "desc").limit(1).executeTakeFirst())?.happened_at
}
