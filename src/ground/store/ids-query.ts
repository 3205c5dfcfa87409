import type { SelectQueryBuilder } from "kysely"

/** A query that gives ids, to be a part of another query. */
export type IdsQuery<Id extends string> = Pick<
  SelectQueryBuilder<never, never, { id: Id }>,
  "isSelectQueryBuilder" | "expressionType" | "toOperationNode" | "as"
>
