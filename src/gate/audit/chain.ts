import type { Kysely } from "kysely"
import type { Key } from "#ground/crypto/key.ts"
import { keyedHash } from "#ground/crypto/token.ts"
import type { ChangeScope } from "#ground/store/writer.ts"
import { type AuditEvent, storedLine } from "./line.ts"

export type AuditTables = {
  audit_lines: {
    seq: number
    at: string
    person_id: string | null
    user_id: string | null
    event: string
    line: string
    hash: Uint8Array
  }
}

/** The end of the chain: how many lines there are, and the last one's hash. */
export type ChainEnd = { readonly seq: number; readonly hash: Uint8Array }

export const chainStart: ChainEnd = { seq: 0, hash: new Uint8Array(32) }

/** The hash of a line: of the hash before it, its number and its text. */
export const linkHash = (key: Key, before: Uint8Array, seq: number, line: string): Buffer =>
  keyedHash(key, Buffer.concat([before, Buffer.from(`${seq}\u0000${line}`)]))

/** Appends events to the chain inside a change; durable when the change is. */
export async function appendToChain(scope: ChangeScope, key: Key, events: readonly AuditEvent[]): Promise<void> {
  const db = scope.db as Kysely<AuditTables>
  let end = (scope.group.memo.get("chain end") as ChainEnd | undefined) ?? (await readChainEnd(db))
  const rows = events.map((event) => {
    const stored = storedLine(event)
    const line = JSON.stringify(stored)
    const seq = end.seq + 1
    end = { seq, hash: linkHash(key, end.hash, seq, line) }
    return { seq, at: stored.at, person_id: stored.person ?? null, user_id: stored.user ?? null, event: stored.event, line, hash: end.hash }
  })
  for (let from = 0; from < rows.length; from += 64) {
    await db.insertInto("audit_lines").values(rows.slice(from, from + 64)).execute()
  }
  scope.group.memo.set("chain end", end)
}

export async function readChainEnd(db: Kysely<AuditTables>): Promise<ChainEnd> {
  const last = await db.selectFrom("audit_lines").select(["seq", "hash"]).orderBy("seq", "desc").limit(1).executeTakeFirst()
  return last ?? chainStart
}
