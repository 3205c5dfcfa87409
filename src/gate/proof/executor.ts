import type { CompiledQuery, KyselyPlugin, QueryExecutor, QueryId, QueryResult, RootOperationNode } from "kysely"
import { isPrepared } from "#ground/store/prepared.ts"
import type { ProvenTable } from "#ground/kernel/table-rule.ts"
import { refuse } from "#ground/kernel/refusal.ts"
import { Hider } from "./hide.ts"
import { everybody, type AlarmGround, type Watch } from "./watch.ts"

/** Which proven tables a statement names, by its text; statements are few and come again and again. */
export class Named {
  readonly #ground: AlarmGround
  readonly #known = new Map<string, readonly ProvenTable[]>()

  constructor(ground: AlarmGround) {
    this.#ground = ground
  }

  in(text: string): readonly ProvenTable[] {
    const known = this.#known.get(text)
    if (known !== undefined) return known
    const named = [...this.#ground.rules.values()].filter(({ name }) => text.includes(`"${name}"`))
    // Statements that are put together from lists have endless forms: only so many are kept.
    if (this.#known.size >= 2000) this.#known.clear()
    this.#known.set(text, named)
    return named
  }
}

/** What a statement goes through before it reaches the database. */
export interface Passing {
  readonly watch: Watch
  readonly named: Named
  /** Writes to proven tables; absent where nothing is written. */
  readonly write?: <Result>(query: CompiledQuery<Result>, named: readonly ProvenTable[]) => Promise<QueryResult<Result>>
}

/**
 * Kysely's way to the database, with a look at the proofs in between: a table that is looked at as a whole is, before anything is
 * read of it, and what is written to proven tables is proven. Rooms do not know of it.
 */
export class ProvingExecutor implements QueryExecutor {
  readonly #inner: QueryExecutor
  readonly #passing: Passing

  constructor(inner: QueryExecutor, passing: Passing) {
    this.#inner = inner
    this.#passing = passing
  }

  get adapter() {
    return this.#inner.adapter
  }
  get plugins() {
    return this.#inner.plugins
  }
  transformQuery<Node extends RootOperationNode>(node: Node, queryId: QueryId): Node {
    return this.#inner.transformQuery(node, queryId)
  }
  compileQuery<Row = unknown>(node: RootOperationNode, queryId: QueryId): CompiledQuery<Row> {
    return this.#inner.compileQuery(node, queryId)
  }
  provideConnection: QueryExecutor["provideConnection"] = (consumer, options) =>
    this.#inner.provideConnection(consumer, options)

  async executeQuery<Row>(query: CompiledQuery<Row>): Promise<QueryResult<Row>> {
    const named = this.#passing.named.in(query.sql)
    if (named.length === 0) return this.#inner.executeQuery(query)
    const seen = await this.#onlySound(query, named)
    const writes = query.query.kind !== "SelectQueryNode" && !/^\s*(with|select)\b/i.test(query.sql)
    if (!writes) return this.#inner.executeQuery(seen)
    if (this.#passing.write === undefined) throw new Error("a look has no way to write")
    return this.#passing.write(seen, named)
  }

  /** The statement as it may run: without the rows of those whose rows are broken. */
  async #onlySound<Row>(query: CompiledQuery<Row>, named: readonly ProvenTable[]): Promise<CompiledQuery<Row>> {
    let seen = query
    for (const rule of named) {
      if (rule.checked === "rows" || rule.broken === "told") continue
      const broken = await this.#passing.watch.broken(rule)
      if (broken.size === 0) continue
      if (rule.broken === "refused" || rule.concerns === undefined || broken.has(everybody) || isPrepared(query))
        throw refuse("general.not-proven")
      const hider = new Hider({ table: rule.name, column: rule.concerns, concerns: [...broken] })
      seen = this.compileQuery(hider.transformNode(seen.query), seen.queryId)
    }
    return seen
  }

  stream(): never {
    throw new Error("read in pages: an open cursor would hold the connection")
  }
  withConnectionProvider: QueryExecutor["withConnectionProvider"] = (provider) =>
    new ProvingExecutor(this.#inner.withConnectionProvider(provider), this.#passing)
  withPlugin = (plugin: KyselyPlugin): QueryExecutor =>
    new ProvingExecutor(this.#inner.withPlugin(plugin), this.#passing)
  withPlugins = (plugins: readonly KyselyPlugin[]): QueryExecutor =>
    new ProvingExecutor(this.#inner.withPlugins(plugins), this.#passing)
  withPluginAtFront = (plugin: KyselyPlugin): QueryExecutor =>
    new ProvingExecutor(this.#inner.withPluginAtFront(plugin), this.#passing)
  withoutPlugins = (): QueryExecutor => new ProvingExecutor(this.#inner.withoutPlugins(), this.#passing)
}
