import {
  IdentifierNode,
  type Kysely,
  type KyselyPlugin,
  OperationNodeTransformer,
  type QueryId,
  type SchemableIdentifierNode,
} from "kysely"
import type { Reader } from "#ground/kernel/scope.ts"

/** Has statements name tables by other names than those that they are written with. What is not among `names` keeps its own. */
class Renaming extends OperationNodeTransformer {
  readonly #prefix: string
  readonly #names: ReadonlySet<string>

  constructor(prefix: string, names: ReadonlySet<string>) {
    super()
    this.#prefix = prefix
    this.#names = names
  }

  protected override transformSchemableIdentifier(
    node: SchemableIdentifierNode,
    queryId?: QueryId,
  ): SchemableIdentifierNode {
    const { name } = node.identifier
    if (node.schema !== undefined || !this.#names.has(name)) return super.transformSchemableIdentifier(node, queryId)
    return { ...node, identifier: IdentifierNode.create(`${this.#prefix}${name}`) }
  }
}

const renaming = (prefix: string, names: ReadonlySet<string>): KyselyPlugin => {
  const transformer = new Renaming(prefix, names)
  return {
    transformQuery: ({ node, queryId }) => transformer.transformNode(node, queryId),
    transformResult: ({ result }) => Promise.resolve(result),
  }
}

/**
 * The same tables under names of their own: where a statement says `users`, `portal_users` is meant. Only what goes through Kysely's
 * own words is renamed, no name in text that is written by hand; and a prepared statement, which is compiled once for all, is not.
 */
export function renamed<Tables>(db: Reader<Tables>, prefix: string, names: ReadonlySet<string>): Reader<Tables> {
  return (db as unknown as Kysely<Tables>).withPlugin(renaming(prefix, names))
}
