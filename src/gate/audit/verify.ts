import type { Kysely } from "kysely"
import type { Key } from "#ground/crypto/key.ts"
import type { Store } from "#ground/store/store.ts"
import { type AuditTables, type ChainEnd, chainStart, linkHash } from "./chain.ts"
import type { StoredLine } from "./line.ts"

/** How many lines there were and the last one's hash at some moment, kept outside the machine. */
export type Checkpoint = { readonly seq: number; readonly hash: string }

/** What is wrong with the first link that does not hold. */
export type Break = "changed" | "missing" | "columns-differ" | "tail-cut" | "not-the-checkpoint"

export type ChainVerdict =
  | { readonly whole: true; readonly lines: number; readonly end: Checkpoint }
  | { readonly whole: false; readonly seq: number; readonly broken: Break }

/** Walks the chain from its beginning and names the first broken link; against a checkpoint also a tail that was cut. */
export function verifyChain(store: Store, key: Key, checkpoint?: Checkpoint): Promise<ChainVerdict> {
  return store.look(async (untyped) => {
    const db = untyped as Kysely<AuditTables>
    let end = chainStart
    let met = checkpoint === undefined || checkpoint.seq === 0
    for (;;) {
      const rows = await db
        .selectFrom("audit_lines")
        .selectAll()
        .where("seq", ">", end.seq)
        .orderBy("seq")
        .limit(1000)
        .execute()
      for (const row of rows) {
        const broken = brokenLink(row, end, key)
        if (broken !== undefined) return { whole: false, seq: end.seq + 1, broken }
        end = { seq: row.seq, hash: row.hash }
        if (checkpoint?.seq !== row.seq) continue
        if (Buffer.from(row.hash).toString("hex") !== checkpoint.hash)
          return { whole: false, seq: row.seq, broken: "not-the-checkpoint" }
        met = true
      }
      if (rows.length === 0) break
    }
    if (!met) return { whole: false, seq: end.seq + 1, broken: "tail-cut" }
    return { whole: true, lines: end.seq, end: { seq: end.seq, hash: Buffer.from(end.hash).toString("hex") } }
  })
}

function brokenLink(row: AuditTables["audit_lines"], before: ChainEnd, key: Key): Break | undefined {
  if (row.seq !== before.seq + 1) return "missing"
  if (!linkHash(key, before.hash, row.seq, row.line).equals(row.hash)) return "changed"
  const line = JSON.parse(row.line) as StoredLine
  const same =
    line.at === row.at &&
    line.event === row.event &&
    (line.person ?? null) === row.person_id &&
    (line.user ?? null) === row.user_id
  return same ? undefined : "columns-differ"
}
