import {
  type AliasNode,
  type DeleteQueryNode,
  type IdentifierNode,
  type OperationNode,
  OperationNodeTransformer,
  type QueryId,
  type SelectQueryNode,
  sql,
  type TableNode,
  type UpdateQueryNode,
  WhereNode,
} from "kysely"

/** A table of which the rows of some are not to be seen, by the column that says whom they concern. */
export type Hidden = { readonly table: string; readonly column: string; readonly concerns: readonly string[] }

const isTable = (node: OperationNode): node is TableNode => node.kind === "TableNode"
const isAlias = (node: OperationNode): node is AliasNode => node.kind === "AliasNode"

/** The name by which a statement calls a table, when this is it. */
export function calledAs(node: OperationNode | undefined, table: string): string | undefined {
  if (node === undefined) return undefined
  if (isTable(node)) return node.table.identifier.name === table ? table : undefined
  if (!isAlias(node) || calledAs(node.node, table) === undefined) return undefined
  return (node.alias as IdentifierNode).name
}

/** Makes a statement, and every query within it, pass over those rows. */
export class Hider extends OperationNodeTransformer {
  readonly #hidden: Hidden

  constructor(hidden: Hidden) {
    super()
    this.#hidden = hidden
  }

  protected override transformSelectQuery(node: SelectQueryNode, queryId?: QueryId): SelectQueryNode {
    const inner = super.transformSelectQuery(node, queryId)
    return this.#without(inner, [...(inner.from?.froms ?? []), ...(inner.joins ?? []).map(({ table }) => table)])
  }

  protected override transformUpdateQuery(node: UpdateQueryNode, queryId?: QueryId): UpdateQueryNode {
    const inner = super.transformUpdateQuery(node, queryId)
    return this.#without(inner, [inner.table])
  }

  protected override transformDeleteQuery(node: DeleteQueryNode, queryId?: QueryId): DeleteQueryNode {
    const inner = super.transformDeleteQuery(node, queryId)
    return this.#without(inner, inner.from.froms)
  }

  #without<Node extends { readonly where?: WhereNode }>(
    node: Node,
    tables: readonly (OperationNode | undefined)[],
  ): Node {
    const { table, column, concerns } = this.#hidden
    return tables.reduce<Node>((before, each) => {
      const name = calledAs(each, table)
      if (name === undefined) return before
      const concern = sql.ref(`${name}.${column}`)
      const other = sql`(${concern} is null or ${concern} not in (${sql.join(concerns)}))`.toOperationNode()
      const where =
        before.where === undefined ? WhereNode.create(other) : WhereNode.cloneWithOperation(before.where, "And", other)
      return { ...before, where }
    }, node)
  }
}
