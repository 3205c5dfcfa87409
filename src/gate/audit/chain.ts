import type { Kysely } from "kysely"
import { inPortions } from "#ground/kernel/portions.ts"
import type { Key } from "#ground/crypto/key.ts"
import { keyedHash } from "#ground/crypto/token.ts"
import type { Reader } from "#ground/kernel/scope.ts"
import { preparedRead, type PreparedWrite, preparedWrite } from "#ground/store/prepared.ts"
import type { ChangeScope } from "#ground/store/writer.ts"
import type { TablesOf } from "#ground/kernel/table.ts"
import { type AuditEvent, type StoredLine, storedLine } from "./line.ts"
import type { auditLineTable } from "./tables.ts"

export type AuditTables = TablesOf<typeof auditLineTable>

/** The end of the chain: how many lines there are, and the last one's hash. */
export type ChainEnd = { readonly seq: number; readonly hash: Uint8Array }

export const chainStart: ChainEnd = { seq: 0, hash: new Uint8Array(32) }

/** The hash of a line: of the hash before it, its number and its text. */
export const linkHash = (key: Key, before: Uint8Array, seq: number, line: string): Buffer =>
  keyedHash(key, Buffer.concat([before, Buffer.from(`${seq}\u0000${line}`)]))

/** The log does not end as this program left it: somebody took lines out of it, or changed them. Nothing more is written, or shown. */
export class BrokenLogError extends Error {
  override readonly name = "BrokenLogError"
  constructor() {
    super("the access log does not go on from where this program left it: see `audit verify`")
  }
}

/** The access log of a practice as a chain that grows. It goes on only from the end that it knows. */
export class Chain {
  readonly #key: Key
  #known: ChainEnd | undefined

  constructor(key: Key) {
    this.#key = key
  }

  /** Appends events inside a change; durable when the change is. */
  async append(scope: ChangeScope, events: readonly AuditEvent[]): Promise<void> {
    if (events.length === 0) return
    const inGroup = scope.group.memo.get("chain end") as ChainEnd | undefined
    let end = inGroup ?? (await this.#end(scope))
    const rows = events.map((event) => {
      const stored = storedLine(event)
      const line = JSON.stringify(stored)
      const seq = end.seq + 1
      end = { seq, hash: linkHash(this.#key, end.hash, seq, line) }
      return [seq, stored.at, stored.person ?? null, stored.user ?? null, stored.event, line, end.hash]
    })
    for (const some of inPortions(rows, mostRows)) {
      await insertOf(some.length)(scope, some.flat())
    }
    const now = end
    scope.group.memo.set("chain end", now)
    scope.afterCommit(() => {
      if (this.#known === undefined || this.#known.seq < now.seq) this.#known = now
    })
  }

  /** Where the log ends; another program of this practice (a command) may have gone on from where this one left it. */
  async #end(scope: ChangeScope): Promise<ChainEnd> {
    const [last = chainStart] = await lastLink(scope, [1])
    if (this.#known === undefined) return last
    if (last.seq < this.#known.seq) throw new BrokenLogError()
    const rows = last.seq === this.#known.seq ? [] : await linesAfter(scope.db, this.#known.seq)
    const end = rows.reduce<ChainEnd>((before, row) => this.#next(before, row), this.#known)
    if (end.seq !== last.seq || !Buffer.from(end.hash).equals(last.hash)) throw new BrokenLogError()
    return end
  }

  #next(before: ChainEnd, { seq, line, hash }: Link): ChainEnd {
    const isNext = seq === before.seq + 1 && linkHash(this.#key, before.hash, seq, line).equals(hash)
    if (!isNext) throw new BrokenLogError()
    return { seq, hash }
  }
}

type Link = Pick<AuditTables["audit_lines"], "seq" | "line" | "hash">

const linesAfter = (db: Kysely<unknown>, seq: number): Promise<Link[]> =>
  (db as Kysely<AuditTables>)
    .selectFrom("audit_lines")
    .select(["seq", "line", "hash"])
    .where("seq", ">", seq)
    .orderBy("seq")
    .execute()

/** So many lines go into one statement at most. */
const mostRows = 64

const inserts = new Map<number, PreparedWrite>()

/** The statement that appends so many lines; each form is put together once. */
function insertOf(size: number): PreparedWrite {
  const known = inserts.get(size)
  if (known !== undefined) return known
  const row = { seq: 0, at: "", person_id: null, user_id: null, event: "", line: "", hash: new Uint8Array() }
  const rows = Array.from({ length: size }, () => row)
  const made = preparedWrite<AuditTables>((db) => db.insertInto("audit_lines").values(rows))
  inserts.set(size, made)
  return made
}

/**
 * The newest word of the log on what the tables of the practice come to; nothing where it never said one, an empty list where the
 * log was tampered with since. It is looked for from the end, link by link: what stands in a column is nobody's word.
 */
export async function lastMarks(db: Kysely<unknown>, key: Key): Promise<readonly string[] | undefined> {
  for (let from: number | undefined; from !== 0;) {
    const links = await linesBefore(db, from)
    for (const [nth, { seq, line, hash }] of links.slice(0, linksAtOnce).entries()) {
      const before = seq === 1 ? { ...chainStart, seq: 0 } : links[nth + 1]
      if (before?.seq !== seq - 1 || !linkHash(key, before.hash, seq, line).equals(hash)) return []
      const { event, detail } = JSON.parse(line) as StoredLine
      if (event === anchorEvent) return detail ?? []
      from = seq - 1
    }
    if (links.length === 0) return undefined
  }
  return undefined
}

/**
 * The marks of all tables that the log ever told of; nothing where a link of it does not hold. Goes through all of it: for when tables
 * are made, which is seldom.
 */
export async function marksEver(db: Kysely<unknown>, key: Key): Promise<readonly string[] | undefined> {
  const told = new Set<string>()
  for (let before = chainStart; ;) {
    const query = (db as Kysely<AuditTables>).selectFrom("audit_lines").select(["seq", "line", "hash"])
    const rows = await query.where("seq", ">", before.seq).orderBy("seq").limit(1000).execute()
    if (rows.length === 0) return [...told]
    for (const { seq, line, hash } of rows) {
      if (seq !== before.seq + 1 || !linkHash(key, before.hash, seq, line).equals(hash)) return undefined
      const { event, detail } = JSON.parse(line) as StoredLine
      if (event === anchorEvent) for (const mark of detail ?? []) told.add(mark)
      before = { seq, hash }
    }
  }
}

const linksAtOnce = 200

/** Some lines up to a number, the newest first, and one more that they go on from. */
function linesBefore(db: Kysely<unknown>, from: number | undefined): Promise<Link[]> {
  const links = (db as Kysely<AuditTables>)
    .selectFrom("audit_lines")
    .select(["seq", "line", "hash"])
    .orderBy("seq", "desc")
    .limit(linksAtOnce + 1)
  return (from === undefined ? links : links.where("seq", "<=", from)).execute()
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
