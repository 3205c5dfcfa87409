import type { SelectQueryBuilder } from "kysely"

/** A query that gives ids, to be a part of another query. */
export type IdsQuery = Pick<
  SelectQueryBuilder<never, never, { id: string }>,
  "isSelectQueryBuilder" | "expressionType" | "toOperationNode" | "as"
>
