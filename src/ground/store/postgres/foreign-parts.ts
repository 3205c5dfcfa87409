/**
 * A statement that fails where a schema holds what Hoeder did not make: triggers of somebody's own, rules, views, policies for rows;
 * those of an extension that the server offers are its own. It divides by nought: that costs no function and no second question.
 */
export const noForeignParts = (schema: string): string => `
  select 1 / (case when exists (
    select from pg_class c
    where c.relnamespace = '${schema}'::regnamespace
      and not exists (select from pg_depend d where d.objid = c.oid and d.deptype = 'e') and (
      c.relkind in ('v', 'm', 'f') or c.relrowsecurity
      or (c.relhasrules and exists (select from pg_rewrite r where r.ev_class = c.oid))
      or (c.relhastriggers and exists (select from pg_trigger t where t.tgrelid = c.oid and not t.tgisinternal))
    )
  ) then 0 else 1 end)`

/** Whether that statement failed for this. */
export const isForeign = (error: unknown): boolean =>
  error instanceof Error && "code" in error && error.code === "22012"
