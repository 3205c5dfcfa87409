import type { Kysely } from "kysely"
import type { Key } from "#ground/crypto/key.ts"
import { keyedHash } from "#ground/crypto/token.ts"
import type { Reader } from "#ground/kernel/scope.ts"
import { preparedRead, type PreparedWrite, preparedWrite } from "#ground/store/prepared.ts"
import type { ChangeScope } from "#ground/store/writer.ts"
import { type AuditEvent, type StoredLine, storedLine } from "./line.ts"

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
  if (events.length === 0) return
  let end = (scope.group.memo.get("chain end") as ChainEnd | undefined) ?? (await readChainEnd(scope))
  const rows = events.map((event) => {
    const stored = storedLine(event)
    const line = JSON.stringify(stored)
    const seq = end.seq + 1
    end = { seq, hash: linkHash(key, end.hash, seq, line) }
    return [seq, stored.at, stored.person ?? null, stored.user ?? null, stored.event, line, end.hash]
  })
  for (let from = 0; from < rows.length; from += mostRows) {
    const some = rows.slice(from, from + mostRows)
    await insertOf(some.length)(scope, some.flat())
  }
  scope.group.memo.set("chain end", end)
}

/** So many lines go into one statement at most. */
const mostRows = 64

const inserts = new Map<number, PreparedWrite>()

/** The statement that appends so many lines; each form is put together once. */
function insertOf(size: number): PreparedWrite {
  const known = inserts.get(size)
  if (known !== undefined) return known
  const row = { seq: 0, at: "", person_id: "", user_id: "", event: "", line: "", hash: new Uint8Array() }
  const rows = Array.from({ length: size }, () => row)
  const made = preparedWrite<AuditTables>((db) => db.insertInto("audit_lines").values(rows))
  inserts.set(size, made)
  return made
}

/** The newest word of the log on what the tables of the practice come to; nothing where it was tampered with or there is none. */
export async function lastMarks(db: Kysely<unknown>, key: Key): Promise<readonly string[]> {
  const lines = (db as Kysely<AuditTables>).selectFrom("audit_lines").select(["seq", "line", "hash"])
  const last = await lines.where("event", "=", anchorEvent).orderBy("seq", "desc").limit(1).executeTakeFirst()
  if (last === undefined) return []
  const before = await lines.where("seq", "=", last.seq - 1).executeTakeFirst()
  const hash = linkHash(key, before?.hash ?? chainStart.hash, last.seq, last.line)
  return hash.equals(last.hash) ? ((JSON.parse(last.line) as StoredLine).detail ?? []) : []
}

const anchorEvent = "proof.anchored"

/** What the log says of the tables that decide, once something in them has changed. */
export const anchored = (at: Temporal.Instant, marks: readonly string[]): AuditEvent => ({
  at,
  actor: { kind: "system", job: "proof" },
  event: anchorEvent,
  action: "U",
  object: "table",
  outcome: "done",
  detail: marks,
})

const lastLink = preparedRead((db: Reader<AuditTables>) =>
  db.selectFrom("audit_lines").select(["seq", "hash"]).orderBy("seq", "desc").limit(1),
)

async function readChainEnd(scope: ChangeScope): Promise<ChainEnd> {
  const [last] = await lastLink(scope, [1])
  return last ?? chainStart
}
